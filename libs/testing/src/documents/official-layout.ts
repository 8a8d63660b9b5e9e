/** The parts of a directive that the official layout (Decree 30/2020, annex I) prints in places of their own. */
export interface OfficialLayout {
  /** Left column of the head, row by row: issuer; number with the star above it; subject of a công văn. */
  readonly issuer: readonly string[];
  readonly number: readonly string[];
  readonly subject: readonly string[];
  /** Right column: motto; place and date. */
  readonly motto: readonly string[];
  readonly date: readonly string[];
  readonly body: readonly string[];
  /** Left and right column of the foot. */
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
}

const MOTTO = /^(CỘNG HÒA|Độc lập|ĐẢNG CỘNG SẢN)/u;
const DATE = /ngày \d+ tháng \d+ năm/u;
const NUMBER = /^(\*|Số:.*)$/u;
const SUBJECT = /^(V\/v|Về việc)/u;
const TITLE = /^(KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|THÔNG BÁO|CHƯƠNG TRÌNH|HƯỚNG DẪN|CÔNG ĐIỆN)$/u;
const FOOT = /^(Nơi nhận:|(TM|T\/M|KT|TL|TUQ)\.? )/u;
const CAPITALS = /^[^\p{Ll}]+$/u;

type HeadPart = 'issuer' | 'number' | 'subject' | 'motto' | 'date';

function partOf(line: string, before: HeadPart | undefined): HeadPart | undefined {
  if (MOTTO.test(line)) return 'motto';
  if (NUMBER.test(line)) return 'number';
  if (SUBJECT.test(line)) return 'subject';
  if (DATE.test(line) && line.length < 60) return 'date';
  if (TITLE.test(line)) return undefined;
  if (CAPITALS.test(line) && (before === undefined || before === 'issuer')) return 'issuer';
  return before === 'subject' ? 'subject' : undefined;
}

/** Bold and italic marks are the printer's, a star on its own line is text. */
const plain = (line: string) => (/^\*+$/.test(line) ? line : line.replaceAll('*', '')).trim();

/** Sorts the lines of a directive's text into the places the official layout prints them in. */
export function layoutOf(text: string): OfficialLayout {
  const lines = text.split('\n').map(plain);
  const head: Record<HeadPart, string[]> = {
    issuer: [],
    number: [],
    subject: [],
    motto: [],
    date: [],
  };
  let at = 0;
  let part: HeadPart | undefined;
  for (; at < lines.length; at += 1) {
    const line = lines[at] as string;
    if (line === '') {
      if (part === 'subject') break;
      continue;
    }
    const next = partOf(line, part);
    if (next === undefined) break;
    head[next].push(line);
    part = next;
  }
  const rest = lines.slice(at).filter((line) => line !== '');
  const foot = rest.findIndex((line) => FOOT.test(line));
  const below = foot === -1 ? [] : rest.slice(foot);
  const isRecipient = (line: string) => /^(Nơi nhận|- )/u.test(line);
  return {
    ...head,
    body: foot === -1 ? rest : rest.slice(0, foot),
    recipients: below.filter(isRecipient),
    signature: below.filter((line) => !isRecipient(line)),
  };
}

/** The text a person would type from the printed page: head row by row, body, recipients, signature. */
export const typedText = (layout: OfficialLayout): string =>
  [
    ...layout.issuer,
    ...layout.motto,
    ...layout.number,
    ...layout.date,
    ...layout.subject,
    ...layout.body,
    ...layout.recipients,
    ...layout.signature,
  ].join('\n');

export const isCentredLine = (line: string): boolean =>
  TITLE.test(line) || /^Kính gửi:$/u.test(line);

export const isHeading = (line: string): boolean =>
  TITLE.test(line) || /^[IVX]+\. /u.test(line) || /^[^\p{Ll}]{6,}$/u.test(line);
