import { partiesInList } from '../parties/bodies.js';
import type { Duty } from './duties.js';
import { isTableRow } from '../../text/layout.js';
import { passageOf, type SourceLine, sliceLine } from '../../text/source-line.js';

type Column = 'index' | 'content' | 'lead' | 'support' | 'time' | 'product' | 'other';

/** Column heads of an annex table; the first that fits names the column. */
const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['index', /^(?:tt|stt|số tt|số thứ tự|#)$/u],
  ['support', /phối hợp/u],
  ['time', /thời gian|thời hạn|tiến độ|hoàn thành|thời điểm|^hạn/u],
  ['product', /sản phẩm|kết quả|đầu ra|hình thức văn bản|loại văn bản/u],
  [
    'lead',
    /chủ trì|(?:người|khoa|phòng|bộ phận|cá nhân|tổ|ban)[^|]*(?:thực hiện|phụ trách)|đơn vị thực hiện|cơ quan thực hiện|đơn vị|cơ quan|phân công|chịu trách nhiệm|người thực hiện/u,
  ],
  ['content', /nội dung|nhiệm vụ|công việc|hoạt động|tên |giải pháp|danh mục|đề án/u],
];

const columnOf = (cell: SourceLine): Column =>
  COLUMNS.find(([, pattern]) => pattern.test(cell.low))?.[0] ?? 'other';

/** Papers that an annex may hold and that give nobody work: rules, procedures, forms, lists. */
const PAPERS =
  /^(?:quy chế|quy định|quy trình|thủ tục|trình tự|điều lệ|nội quy|mẫu|biểu|bảng|đề cương|danh mục|danh sách|hướng dẫn|tiêu chí|tiêu chuẩn|định mức|hợp đồng|dự toán|thuyết minh|báo cáo|phiếu|đơn|tờ khai|sơ đồ|thể lệ|nội dung tuyên truyền|khẩu hiệu)(?!\p{L})/u;

/** Whether the prose of an annex may hand out work: its title names a plan, not a paper. */
export const holdsWork = (annex: readonly SourceLine[]): boolean =>
  !annex.slice(0, 6).some((line) => !/\p{Ll}/u.test(line.text) && PAPERS.test(line.low));

/** A row's cells; an empty cell keeps its place. */
function cellsOf(row: SourceLine): readonly SourceLine[] {
  const bounds: number[] = [];
  for (let at = row.text.indexOf('|'); at >= 0; at = row.text.indexOf('|', at + 1)) bounds.push(at);
  const edged = bounds[0] === 0;
  const starts = [0, ...bounds.map((at) => at + 1)].slice(edged ? 1 : 0);
  const cells = starts.map((from) =>
    sliceLine(row, from, bounds.find((at) => at >= from) ?? row.text.length),
  );
  return edged && cells[cells.length - 1]?.text === '' ? cells.slice(0, -1) : cells;
}

/** Rows of the annex tables that give work: content, who leads, who helps, until when, what comes out. */
export function annexDuties(lines: readonly SourceLine[]): readonly Duty[] {
  const duties: Duty[] = [];
  let columns: readonly Column[] | null = null;
  let section = '';
  for (const line of lines) {
    if (!isTableRow(line)) continue;
    const cells = cellsOf(line);
    const head = cells.map(columnOf);
    const isHead =
      cells.length >= 3 &&
      head.includes('content') &&
      (head.includes('lead') || head.includes('time')) &&
      cells.every((cell) => cell.text.length < 60);
    if (isHead) {
      columns = head;
      section = '';
      continue;
    }
    if (!columns) continue;
    const filled = cells.filter((cell) => cell.text !== '');
    const index =
      columns.indexOf('index') >= 0 ? (cells[columns.indexOf('index')]?.text ?? '') : '';
    if (filled.length <= 2 || isSection(cells, columns)) {
      if (/^(?:[IVX]+|[A-Z]|\d+)[.)]?$/u.test(index)) section = index.replace(/[.)]$/u, '');
      continue;
    }
    const duty = rowDuty(line, cells, columns, ordinal(section, index, duties.length + 1));
    if (duty) duties.push(duty);
  }
  return duties;
}

const ordinal = (section: string, index: string, count: number): string =>
  ['PL', section, index.replace(/[.)]$/u, '') || String(count)]
    .filter((part) => part !== '')
    .join('.');

/** A row that only names a part of the table: nobody leads it and no time stands in it. */
function isSection(cells: readonly SourceLine[], columns: readonly Column[]): boolean {
  return columns.every(
    (column, i) =>
      (column !== 'lead' && column !== 'time' && column !== 'support') ||
      (cells[i]?.text ?? '') === '',
  );
}

function rowDuty(
  row: SourceLine,
  cells: readonly SourceLine[],
  columns: readonly Column[],
  path: string,
): Duty | null {
  const cell = (column: Column): SourceLine | null => {
    const found = cells[columns.indexOf(column)];
    return found && found.text !== '' ? found : null;
  };
  const content = cell('content');
  if (!content || !/\p{L}{2}/u.test(content.text)) return null;
  const from = content.at[0];
  const last = [...cells].reverse().find((part) => part.text !== '');
  const end = last?.at[last.at.length - 1];
  const quote =
    from === undefined || end === undefined ? passageOf(row) : { start: from, end: end + 1 };
  if (!quote) return null;
  const lead = cell('lead');
  const support = cell('support');
  return {
    ordinal: path,
    line: content,
    quote,
    heirs: [],
    heirSupport: [],
    attributes: {
      lead: lead ? partiesInList(lead) : [],
      support: support ? partiesInList(support) : [],
      time: cell('time'),
      product: cell('product'),
      content: null,
    },
    section: 'organising',
    topic: content,
    part: 0,
    fromTable: true,
  };
}
