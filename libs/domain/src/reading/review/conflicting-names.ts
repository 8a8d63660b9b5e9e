import type { Party } from '../grammar/parties/party.js';
import { citationsIn } from '../grammar/basis/citations.js';
import type { Passage, ReadAnomaly, ReadCopy, ReadTask } from '../reading.js';
import { evidenceOf, fold, type SourceLine } from '../text/source-line.js';

const conflict = (message: string, evidence: readonly Passage[]): ReadAnomaly => ({
  code: 'CONFLICTING_NAMES',
  severity: 'info',
  message,
  evidence,
});

export interface NameSources {
  readonly addressed: readonly Party[];
  /** Bodies that the lead-in orders. */
  readonly ordered: readonly Party[];
  readonly body: readonly SourceLine[];
  readonly tasks: readonly ReadTask[];
  readonly copies: readonly ReadCopy[];
}

/** Names for all of Kính gửi at once: "các Bộ, ngành, địa phương", "Thủ trưởng các đơn vị", "… nêu trên". */
const MEANS_ALL =
  /^(?:(?:thủ trưởng|lãnh đạo|người đứng đầu) )?(?:các |những |quý )?(?:cơ quan|đơn vị|địa phương|đồng chí|(?:bộ|sở|ban|cấp ủy|đoàn thể)(?:, (?:ban|ngành|cơ quan|đoàn thể|tổ chức đảng))*,? (?:và )?(?:các )?(?:ngành|đơn vị|địa phương|cơ quan)|cấp ủy$)|(?:nêu trên|có tên trên| trên)$/u;

/** Names are compared with one another and with every line: a longer list is not looked at further. */
const MOST_NAMES = 40;

/** The same body printed under two names: one is not silently taken for the other. */
export function conflictingNames(sources: NameSources): readonly ReadAnomaly[] {
  return [
    ...variantsOfAddressed(sources),
    ...otherThanAddressed(sources),
    ...nearNames(sources),
  ].slice(0, 4);
}

/** "Thành phố" in Kính gửi and "thành phố" below: same words, other capitals. */
function variantsOfAddressed({ addressed, body }: NameSources): readonly ReadAnomaly[] {
  const found: { printed: string; evidence: readonly Passage[] }[] = [];
  const first: { printed: string; evidence: readonly Passage[] }[] = [];
  for (const party of addressed.slice(0, MOST_NAMES)) {
    const core = party.text.replace(/^(?:Các|Những) /iu, '');
    if (core.length < 8) continue;
    const low = core.toLowerCase();
    for (const line of body) {
      const at = line.low.indexOf(low);
      if (at < 0) continue;
      const printed = line.text.slice(at, at + core.length);
      const sameButFirst = printed.slice(1) === core.slice(1).replace(/[–—]/gu, '-');
      if (!sameButFirst && citationsIn(line).every((c) => at < c.from || at >= c.to)) {
        first.push({ printed: core, evidence: party.evidence });
        found.push({ printed, evidence: evidenceOf(line, at, at + core.length) });
        break;
      }
    }
  }
  if (found.length === 0) return [];
  const words = found
    .map((entry, i) => `“${first[i]?.printed ?? ''}” và “${entry.printed}”`)
    .join(', ');
  return [
    conflict(
      `Tên nơi nhận viết không thống nhất: ${words}.`,
      found.flatMap((entry, i) => [...(first[i]?.evidence ?? []), ...entry.evidence]),
    ),
  ];
}

/** The lead-in orders others than Kính gửi names. */
function otherThanAddressed({ addressed, ordered }: NameSources): readonly ReadAnomaly[] {
  if (addressed.length === 0 || ordered.length === 0) return [];
  const known = addressed.slice(0, MOST_NAMES).map((party) => ` ${fold(party.text)} `);
  const strangers = ordered.slice(0, MOST_NAMES).filter((party) => {
    if (MEANS_ALL.test(party.text.toLowerCase().normalize('NFC'))) return false;
    const words = withoutHeads(inFull(fold(party.text), known));
    return !known.some(
      (name) =>
        name.includes(` ${words} `) ||
        ` ${words} `.includes(name.replace(/^ (?:cac|nhung) /u, ' ')) ||
        shareWords(words, name),
    );
  });
  if (strangers.length === 0) return [];
  const names = strangers.map((party) => `“${party.text}”`).join(', ');
  return [
    conflict(
      `Đoạn mở đầu giao cho ${names}, khác với Kính gửi; nhiệm vụ được giao theo Kính gửi.`,
      [...strangers.flatMap((p) => p.evidence), ...addressed.flatMap((p) => p.evidence)],
    ),
  ];
}

/** "trưởng các phòng" are the phòng: the heads of an addressee are no other body. */
const withoutHeads = (name: string): string =>
  name.replace(
    /^(?:(?:cac|nhung|dong chi|ong|ba) )*(?:(?:thu truong|nguoi dung dau|lanh dao|giam doc|truong|chi cuc truong|cuc truong|hieu truong|chu tich|bi thu|chanh van phong) )?(?:cac |nhung )?/u,
    '',
  );

/** An abbreviation by initials of words in Kính gửi, written out: KBNN, BHXH. */
function inFull(name: string, known: readonly string[]): string {
  return name.replace(/(?<![a-z0-9])[a-z]{3,6}(?![a-z0-9])/gu, (short) => {
    for (const entry of known) {
      const words = entry.trim().split(' ');
      const at = words.findIndex(
        (_, i) =>
          words
            .slice(i, i + short.length)
            .map((word) => word.charAt(0))
            .join('') === short,
      );
      if (at >= 0 && !/[aeiouy]/u.test(short)) return words.slice(at, at + short.length).join(' ');
    }
    return short;
  });
}

const shareWords = (a: string, b: string): boolean => {
  const [x, y] = [new Set(short(a).split(' ')), new Set(short(b.trim()).split(' '))];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared >= Math.max(x.size, y.size) * 0.7;
};
const short = (name: string): string =>
  name
    .replace(/lien doan lao dong/gu, 'ldld')
    .replace(/uy ban nhan dan/gu, 'ubnd')
    .replace(/bao hiem xa hoi/gu, 'bhxh')
    .replace(/(?:^| )(?:cac|va|cua) /gu, ' ')
    .trim();

const LEVELS = new Set(
  'xa huyen tinh phuong quan thon cap trung uong so bo nganh thanh pho'.split(' '),
);

/** "chi bộ, đảng ủy cơ sở" and "chi bộ, đảng bộ cơ sở": one word apart. */
function nearNames({ tasks, copies, addressed }: NameSources): readonly ReadAnomaly[] {
  const named = new Map<string, { text: string; evidence: readonly Passage[] }>();
  const groups = [
    ...addressed.filter((p) => p.kind === 'group'),
    ...tasks.flatMap((t) => t.assignees.filter((a) => a.kind === 'group')),
  ];
  for (const entry of [...groups, ...copies.filter((c) => /^Các /u.test(c.text))]) {
    const key = fold(entry.text);
    if (!named.has(key)) named.set(key, entry);
    if (named.size >= MOST_NAMES) break;
  }
  const names = [...named.values()];
  return names.flatMap((a, i) =>
    names
      .slice(i + 1)
      .flatMap((b) =>
        oneWordApart(a.text, b.text)
          ? [
              conflict(`“${a.text}” và “${b.text}” có thể là một nhóm; giữ nguyên như bản in.`, [
                ...a.evidence,
                ...b.evidence,
              ]),
            ]
          : [],
      ),
  );
}

function oneWordApart(a: string, b: string): boolean {
  const [x, y] = [fold(a).split(' '), fold(b).split(' ')];
  if (x.length < 5 || y.length < 5) return false;
  const [longer, shorter] = x.length >= y.length ? [x, y] : [y, x];
  if (longer.length === shorter.length) {
    const apart = longer.flatMap((word, i) =>
      word === shorter[i] ? [] : [word, shorter[i] ?? ''],
    );
    return apart.length === 2 && apart.every((word) => !LEVELS.has(word));
  }
  return (
    longer.length === shorter.length + 2 &&
    longer.join(' ').replace(' to chuc ', ' ') === shorter.join(' ')
  );
}
