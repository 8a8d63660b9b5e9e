/** Non-empty lines in which a mark may be printed in any case; below, as in a page's header, in capitals. */
const HEAD_LINES = 40;
/** Lines around a motto that belong to its head. */
const ABOVE_MOTTO = 12;
const BELOW_MOTTO = 25;
const MOTTO =
  /^(?:[^\n]{0,60}[ |])?(?:CỘNG HÒA XÃ HỘI CHỦ NGHĨA|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN) VIỆT NAM/u;
const MAY_BE_MARK = /m ?[âaậạ] ?t/iu;
/** A longer line is running text. */
const LONGEST_MARKED = 160;
const LONGEST_LABELLED = 400;
/** Composed letters are half as long. */
const LONGEST_READ = 2 * LONGEST_LABELLED;

/** Cells of a form: parted by bars, tabs, wide gaps, and by the signs that stand between two stamps. */
const BETWEEN_CELLS = /\||\t|\u3000|[ \u00a0]{2,}|(?<=[\p{L}\d)\]]) ?[;–—-] /u;
/** What may stand in one cell with a mark. */
const BESIDE_MARK =
  /hỏa tốc(?: hẹn giờ)?|thượng khẩn|khẩn|bản số ?:? ?\d*|số bản ?:? ?\d*|(?:số|sao) ?:? ?\d{1,6}(?: ?[-/] ?[\p{L}\d&.]{1,12}){0,4}|trang \d+(?: ?\/ ?\d+)?|(?:văn bản|tài liệu|dấu|mức độ|loại)(?= ?:? ?(?:độ )?(?:tuyệt |tối )?mật)|(?<!\p{L})(?!mật |tối |tuyệt )\p{L}+(?: (?!mật)\p{L}+){0,3}, ngày [\d\s]{0,4}tháng [\d\s]{0,4}năm ?\d{0,4}/gu;
/** "Độ mật: Tối mật", "Mức độ mật: A" (A, B, C of the state's marks), in any case and anywhere. */
const LABELLED =
  /(?<!\p{L})độ ?(?:bảo )?mật ?[:.–-] ?\(?"?(?:tuyệt ?mật|tối ?mật|mật|[abc](?!\p{L}))(?!\p{L})/u;
const BARE_MARK = /^(?:độ)?(?:tuyệt|tối|tuyet|toi|tuyêt|tôi)?m[âaậạ]t$/u;
/** The recogniser, and whoever types without marks, writes MAT or MẠT; only capitals are taken for that. */
const TRUE_MARK = /mật/u;

const lower = (text: string): string => text.toLowerCase().replace(/toì/gu, 'tòi');

/** "M Ậ T": letters parted by blanks are one word. */
const closed = (cell: string): string =>
  /^\W*(?:\p{L} ){2,}\p{L}\W*$/u.test(cell) ? cell.replace(/ /gu, '') : cell;

function isMark(cell: string, anyCase: boolean): boolean {
  const printed = closed(cell.trim());
  const low = lower(printed);
  const rest = low.replace(BESIDE_MARK, ' ').replace(/[\s()[\]{}<>.:,;*_/"'“”‘’☐☑☒■□–—-]/gu, '');
  if (!BARE_MARK.test(rest)) return false;
  const word = /(?<!\p{L})m[âaậạ]t(?!\p{L})/iu.exec(printed)?.[0] ?? '';
  const capitals = word === word.toUpperCase() && word !== '';
  if (!TRUE_MARK.test(rest)) return capitals;
  return capitals || (anyCase && (rest !== 'mật' || /^\W*mật\W*$|Mật$|^\W*Mật/u.test(printed)));
}

/** "Danh mục bí / mật nhà nước": the line above ends in the first half of a word. */
const isBroken = (cell: string, above: string): boolean =>
  /(?:bí|bảo|cơ)$/iu.test(above.trim()) && /^\W*mật\W*$/iu.test(cell.trim());

/**
 * Whether a text carries a secrecy mark (Luật Bảo vệ bí mật nhà nước 2018 Đ10: MẬT, TỐI MẬT, TUYỆT MẬT): a token of the
 * head on a line or in a cell of its own, beside the number, the copy number, the place and date or an urgency stamp,
 * or behind "Độ mật:". The words inside a sentence are only words. One function for all that comes in, so that no way
 * in keeps what another refuses; time linear in the text.
 */
export function carriesSecrecyMark(text: string): boolean {
  const doubtful: { readonly at: number; readonly line: string; readonly above: string }[] = [];
  const heads: number[] = [];
  let at = 0;
  let above = '';
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = end - start > LONGEST_READ ? '…' : text.slice(start, end).normalize('NFC').trim();
    start = end + 1;
    if (line === '') continue;
    if (MOTTO.test(line)) heads.push(at);
    if (isMarked(line, above, at < HEAD_LINES)) return true;
    if (MAY_BE_MARK.test(line) && line.length <= LONGEST_MARKED) doubtful.push({ at, line, above });
    above = line;
    at += 1;
  }
  return isMarkedBeside(heads, doubtful);
}

/** A second document in the same text (an annex, an attached file) has a head of its own around its motto. */
function isMarkedBeside(
  heads: readonly number[],
  lines: readonly { readonly at: number; readonly line: string; readonly above: string }[],
): boolean {
  let next = 0;
  return lines.some(({ at, line, above }) => {
    while (next < heads.length && (heads[next] ?? 0) < at - BELOW_MOTTO) next += 1;
    const head = heads[next];
    return head !== undefined && head <= at + ABOVE_MOTTO && isMarked(line, above, true);
  });
}

function isMarked(line: string, above: string, head: boolean): boolean {
  if (!MAY_BE_MARK.test(line)) return false;
  if (line.length <= LONGEST_LABELLED && LABELLED.test(lower(line))) return true;
  if (line.length > LONGEST_MARKED || (!head && /\p{Ll}/u.test(line))) return false;
  return [line, ...line.split(BETWEEN_CELLS)].some(
    (cell) => isMark(cell, head) && !isBroken(cell, above),
  );
}

/** In a name of small letters the two higher marks stand for themselves wherever they stand. */
const NAMED_MARK = /(?<!\p{L})(?:TUYỆT|TỐI) MẬT(?!\p{L})/u;

/** Whether a file is called secret by its name ("MẬT - báo cáo.pdf", "Báo cáo TUYỆT MẬT.pdf"). */
export function isNamedSecret(fileName: string): boolean {
  const name = fileName.replace(/\.[^.]{1,5}$/u, '').replace(/_/gu, ' ');
  return carriesSecrecyMark(name) || NAMED_MARK.test(name.normalize('NFC'));
}
