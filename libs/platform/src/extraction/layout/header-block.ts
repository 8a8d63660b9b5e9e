/**
 * The head of a Vietnamese official document is printed in two columns (Decree 30/2020, annex I; Guidance 36-HD/VPTW for
 * the Party): issuer, number and subject on the left, motto, place and date on the right. A person types it row by row.
 */
const NUMBER = /^(\*+$|S[ốôóo]\s*[:.]|Số\s*\d)/u;
const SUBJECT = /^(V\/v|Vv\b|Về việc|Trích yếu)/iu;
const DATE = /ngày.{0,16}tháng/iu;
const MOTTO = /CỘNG\s*H[ÒO]|ĐẢNG CỘNG SẢN|Độc lập/iu;

type Part = 'issuer' | 'motto' | 'number' | 'date' | 'subject';
const ROWS: readonly Part[] = ['issuer', 'motto', 'number', 'date', 'subject'];

function leftParts(lines: readonly string[]): Part[] {
  let part: Part = 'issuer';
  return lines.map((line) => {
    if (SUBJECT.test(line)) part = 'subject';
    else if (NUMBER.test(line)) part = 'number';
    return part;
  });
}

function rightParts(lines: readonly string[]): Part[] {
  let part: Part = 'motto';
  return lines.map((line) => {
    if (DATE.test(line)) part = 'date';
    return part;
  });
}

/** Whether two columns of lines are the head of a document (a number on the left, a motto or date on the right). */
export const isHeaderBlock = (left: readonly string[], right: readonly string[]): boolean =>
  right.some((line) => MOTTO.test(line) || DATE.test(line)) &&
  (left.some((line) => NUMBER.test(line) || SUBJECT.test(line)) ||
    right.some((line) => MOTTO.test(line)));

/** The lines of a header block in reading order: issuer, motto, number, place and date, subject. */
export function orderHeader<T>(
  left: readonly T[],
  right: readonly T[],
  textOf: (line: T) => string,
): T[] {
  const labelled = [
    ...leftParts(left.map(textOf)).map((part, at) => ({ part, line: left[at] as T })),
    ...rightParts(right.map(textOf)).map((part, at) => ({ part, line: right[at] as T })),
  ];
  return ROWS.flatMap((row) => labelled.filter(({ part }) => part === row).map(({ line }) => line));
}
