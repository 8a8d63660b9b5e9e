import type { WorkingCalendar } from '../../calendar/index.js';
import { note } from './anomaly.js';
import { type BasisFaultSources, basisFaults } from './basis-faults.js';
import type { Header } from '../grammar/frame/header.js';
import { misprintsIn, placeMisprint } from './misprints.js';
import { conflictingNames, type NameSources } from './conflicting-names.js';
import type { Outline, OutlineNode } from '../grammar/work/outline.js';
import type { Chosen } from '../fields/overlap.js';
import type { ReadAnomaly, Reading } from '../reading.js';
import type { Closing } from '../grammar/frame/signature.js';
import { taskFaults } from './task-faults.js';
import { evidenceOf, type SourceLine } from '../text/source-line.js';

/** The reading so far, with what its parts were read from. */
export interface AnomalySources extends BasisFaultSources {
  readonly reading: Omit<Reading, 'anomalies' | 'questions'>;
  readonly calendar: WorkingCalendar;
  readonly header: Header;
  readonly closing: Closing;
  readonly outline: Outline;
  readonly body: readonly SourceLine[];
  readonly lines: readonly SourceLine[];
  readonly names: NameSources;
  readonly chosen: Chosen;
  readonly annexSections: readonly SourceLine[];
}

/** What looks wrong or missing; nothing is corrected. */
export function anomaliesOf(sources: AnomalySources): readonly ReadAnomaly[] {
  return [
    ...missingParts(sources),
    ...basisFaults(sources),
    ...structureFaults(sources),
    ...taskFaults(sources.reading, sources.calendar),
    ...conflictingNames(sources.names),
    ...printFaults(sources),
    ...formFaults(sources),
  ];
}

function missingParts({ reading, header, closing }: AnomalySources): readonly ReadAnomaly[] {
  const found: ReadAnomaly[] = [];
  if (reading.number.value === null)
    found.push(
      note(
        'NUMBER_MISSING',
        'warn',
        reading.symbol.value === null ? 'Bản này không có số và ký hiệu.' : 'Bản này để trống số.',
        reading.symbol.evidence,
      ),
    );
  if (reading.issuedOn.value === null)
    found.push(
      note(
        'DATE_MISSING',
        'warn',
        'Bản này không có ngày, tháng, năm ban hành.',
        reading.place.evidence,
      ),
    );
  if (header.names.length === 0) {
    const rest =
      reading.regime.value === 'PARTY' ? 'dòng “ĐẢNG CỘNG SẢN VIỆT NAM”' : 'quốc hiệu và tiêu ngữ';
    const missing =
      header.motto || header.party
        ? 'không có tên cơ quan ban hành'
        : `không có tên cơ quan ban hành, cơ quan cấp trên, ${rest}`;
    found.push(note('HEADER_MISSING', 'warn', `Bản này thiếu phần đầu văn bản: ${missing}.`));
  }
  if (
    reading.documentType.value === 'CV' &&
    closing.recipients.length > 0 &&
    reading.copies.every((copy) => copy.purpose !== 'execute' || !/^Như/iu.test(copy.text))
  )
    found.push(
      note(
        'EXECUTE_LINE_MISSING',
        'warn',
        'Nơi nhận không có dòng “Như trên” hoặc “Như kính gửi”; đơn vị thực hiện lấy theo Kính gửi.',
        closing.heading ? evidenceOf(closing.heading) : [],
      ),
    );
  const symbol = reading.symbol.value;
  if (
    symbol !== null &&
    reading.documentType.value === 'CV' &&
    reading.regime.value !== 'PARTY' &&
    !/[-/]/u.test(symbol)
  )
    found.push(
      note(
        'SYMBOL_INCOMPLETE',
        'info',
        `Ký hiệu “${symbol}” không có phần chỉ đơn vị soạn thảo.`,
        reading.symbol.evidence,
      ),
    );
  return found;
}

const ROMAN: readonly string[] = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];

function structureFaults({
  outline,
  annexSections,
  chosen,
  reading,
  closing,
  body,
}: AnomalySources): readonly ReadAnomaly[] {
  const found: ReadAnomaly[] = [];
  const romans = outline.nodes
    .filter((node) => node.kind === 'roman')
    .map(({ label, line }) => ({ label, line }));
  found.push(...skips(romans));
  found.push(...numberSkips(outline.nodes));
  found.push(
    ...skips(
      annexSections.map((line) => ({ label: /^\|? ?([IVX]+)/u.exec(line.text)?.[1] ?? '', line })),
    ),
  );
  for (const repetition of chosen.repetitions)
    found.push(
      note(
        'DUPLICATE_DUTY',
        'info',
        `Mục ${repetition.ordinal} trùng với mục ${[...new Set(repetition.repeatedIn.map(({ task }) => task.ordinal))].join(', ')} của phần tổ chức thực hiện.`,
        [...repetition.passages, ...repetition.repeatedIn.map(({ task }) => task.quote)],
      ),
    );
  const last = body[body.length - 1];
  const unsigned =
    closing.recipients.length === 0 && closing.name === null && closing.authority.length === 0;
  const broken =
    last !== undefined &&
    /[\p{Ll},]$/u.test(last.text) &&
    !/\.\/\.?$/u.test(last.text) &&
    closing.heading === null;
  if ((unsigned || broken) && last !== undefined && reading.documentType.value !== null)
    found.push(
      note(
        'TRUNCATED',
        'warn',
        'Văn bản có thể bị cắt: không có chữ ký và Nơi nhận, hoặc câu cuối chưa hết.',
        evidenceOf(last, Math.max(0, last.text.length - 60)),
      ),
    );
  return found;
}

function skips(items: readonly { label: string; line: SourceLine }[]): readonly ReadAnomaly[] {
  return items.flatMap(({ label, line }, i) => {
    const [before, at] = [ROMAN.indexOf(items[i - 1]?.label ?? ''), ROMAN.indexOf(label)];
    return i > 0 && before >= 0 && at > before + 1
      ? [
          note(
            'SECTION_SKIPPED',
            'warn',
            `Đánh số từ mục ${ROMAN[before] ?? ''} chuyển sang mục ${label}.`,
            [...evidenceOf(items[i - 1]?.line ?? line), ...evidenceOf(line)],
          ),
        ]
      : [];
  });
}

/** "1, 2, 4" under one title: an item may be missing. */
function numberSkips(nodes: readonly OutlineNode[]): readonly ReadAnomaly[] {
  const items = nodes.filter((node) => node.kind === 'number' && /^\d+$/u.test(node.label));
  const from = items.findIndex((node, i) => {
    const step = Number(items[i + 1]?.label) - Number(node.label);
    return items[0]?.label === '1' && (step === 2 || step === 3);
  });
  const [before, after] = [items[from], items[from + 1]];
  const own =
    from >= 0 && before && after
      ? [
          note(
            'SECTION_SKIPPED',
            'warn',
            `Đánh số từ mục ${before.label} chuyển sang mục ${after.label}.`,
            [...evidenceOf(before.line), ...evidenceOf(after.line)],
          ),
        ]
      : [];
  return [...own, ...nodes.flatMap((node) => numberSkips(node.children))];
}

const printFaults = ({ lines, reading, header }: AnomalySources): readonly ReadAnomaly[] => [
  ...placeMisprint(reading.place.value, reading.place.evidence),
  ...misprintsIn([...header.lines, ...lines]),
];

const TONES: readonly (readonly [string, RegExp, RegExp])[] = [
  ['uỷ, ủy', /uỷ(?!\p{L})/iu, /ủy(?!\p{L})/iu],
  ['hoá, hóa', /(?<!\p{L})(?:hoá|xoá|khoá)(?!\p{L})/iu, /(?<!\p{L})(?:hóa|xóa|khóa)(?!\p{L})/iu],
];

function formFaults({ reading, body, closing }: AnomalySources): readonly ReadAnomaly[] {
  const found: ReadAnomaly[] = [];
  const mixed = TONES.filter(
    ([, modern, old]) => modern.test(reading.text) && old.test(reading.text),
  );
  if (mixed.length > 0) {
    const evidence = mixed.flatMap(([, modern, old]) =>
      [modern, old].flatMap((pattern) => {
        const match = pattern.exec(reading.text);
        return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
      }),
    );
    found.push(
      note(
        'OTHER',
        'info',
        `Viết dấu thanh không thống nhất: ${mixed.map(([words]) => words).join('; ')}.`,
        evidence,
      ),
    );
  }
  const last = body[body.length - 1];
  if (!last || closing.recipients.length === 0) return found;
  const slashed = /\.\/\.?["')]*$/u.test(last.text);
  const end = evidenceOf(last, Math.max(0, last.text.length - 32));
  if (!slashed && reading.regime.value !== 'PARTY')
    found.push(note('OTHER', 'info', 'Nội dung không kết thúc bằng dấu “./.” theo thể thức.', end));
  if (slashed && reading.regime.value === 'PARTY')
    found.push(
      note(
        'OTHER',
        'info',
        'Nội dung kết thúc bằng “./.”; thể thức văn bản của Đảng chỉ dùng dấu chấm.',
        end,
      ),
    );
  return found;
}
