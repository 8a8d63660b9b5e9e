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

/** The first words of a body's name: a line that begins so names another body, not the rest of the one above. */
const BODY_WORD =
  /^(TỔNG|LIÊN ĐOÀN|CÔNG ĐOÀN|ĐOÀN|HỘI|SỞ|BỘ|[ỦU][ỶY] BAN|UBND|HĐND|ĐẢNG|CHI BỘ|BAN|PHÒNG|TRUNG TÂM|TRƯỜNG|CỤC|CHI CỤC|VĂN PHÒNG|THANH TRA|(TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) [ỦU][ỶY]|VIỆN|BỆNH VIỆN|CÔNG TY|KHO BẠC|TÒA|NGÂN HÀNG|CÔNG AN|CƠ QUAN|MẶT TRẬN|CHÍNH PHỦ|QUỐC HỘI)(?!\p{L})/u;
const STAMP = /^(KHẨN|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC|MẬT|TỐI MẬT|TUYỆT MẬT|DỰ THẢO)/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/** Whether a line of the left column is the rest of a long name that did not fit the line above it. */
export const continuesName = (above: string, line: string): boolean =>
  CAPITALS.test(above) &&
  CAPITALS.test(line) &&
  ![NUMBER, SUBJECT, BODY_WORD, STAMP].some((start) => start.test(line)) &&
  !STAMP.test(above) &&
  !NUMBER.test(above);
