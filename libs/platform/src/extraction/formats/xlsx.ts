import ExcelJS from 'exceljs';
import type { Archive } from '../checks/archive.js';
import { checkMarkup } from '../checks/markup.js';
import { ExtractionRefused, unreadable } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';
import { cellText, rowText } from '../layout/table-rows.js';
import type { ReadDocument } from './read-document.js';

const MARKUP = /\.(xml|rels|vml)$/i;
const MERGED = /<mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

const column = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The reader visits every cell of a merged area: one reference may stand for seventeen thousand million of them. */
function checkMerges(xml: string): void {
  let cells = 0;
  for (const [, fromColumn = '', fromRow, toColumn = '', toRow] of xml.matchAll(MERGED)) {
    const width = Math.abs(column(toColumn) - column(fromColumn)) + 1;
    cells += width * (Math.abs(Number(toRow) - Number(fromRow)) + 1);
    if (cells > LIMITS.mergedCells)
      throw new ExtractionRefused('ARCHIVE_BOMB', 'Bảng tính có vùng gộp ô lớn bất thường.');
  }
}

function checkSheets(archive: Archive): void {
  for (const name of archive.names().filter((part) => MARKUP.test(part))) {
    const xml = checkMarkup(archive.read(name));
    if (/^xl\/worksheets\//.test(name)) checkMerges(xml);
  }
}

const two = (value: number) => String(value).padStart(2, '0');

/** What the cell shows: results of formulas, days as dd/mm/yyyy. Dates of a sheet have no time zone: read as UTC. */
function shown(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (value instanceof Date)
    return `${two(value.getUTCDate())}/${two(value.getUTCMonth() + 1)}/${value.getUTCFullYear()}`;
  const { result } = cell;
  if (result instanceof Date)
    return `${two(result.getUTCDate())}/${two(result.getUTCMonth() + 1)}/${result.getUTCFullYear()}`;
  return cell.text;
}

function rowCells(row: ExcelJS.Row, width: number): string[] {
  const cells: string[] = [];
  for (let at = 1; at <= width; at += 1) {
    const cell = row.getCell(at);
    const isRepeat = cell.isMerged && cell.master.row === cell.row && cell.master !== cell;
    if (!isRepeat) cells.push(cellText(shown(cell).split('\n')));
  }
  return cells;
}

function sheetLines(sheet: ExcelJS.Worksheet): string[] {
  const lines: string[] = [];
  sheet.eachRow((row) => {
    const line = rowText(
      trimmed(rowCells(row, Math.min(sheet.actualColumnCount + 5, row.cellCount))),
    );
    if (line !== undefined) lines.push(line);
  });
  return lines;
}

/** Without the empty cells in front that a table set off from the edge has. */
function trimmed(cells: readonly string[]): string[] {
  const first = cells.findIndex((cell) => cell !== '');
  return first > 1 ? cells.slice(first) : [...cells];
}

/** Reads the visible sheets of a workbook whose archive has been checked, row by row. */
export async function readXlsx(bytes: Buffer, archive: Archive): Promise<ReadDocument> {
  checkSheets(archive);
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch (error) {
    throw unreadable('Tệp bảng tính bị hỏng, không đọc được.', error);
  }
  const visible = book.worksheets.filter(({ state }) => state === 'visible');
  const hidden = book.worksheets.length - visible.length;
  return {
    text: visible.map((sheet) => sheetLines(sheet).join('\n')).join('\n\n'),
    pages: Math.max(1, visible.length),
    notes: hidden > 0 ? [`Bảng tính có ${hidden} trang ẩn không đọc.`] : [],
  };
}
