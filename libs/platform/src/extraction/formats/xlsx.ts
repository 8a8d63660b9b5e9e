import ExcelJS from 'exceljs';
import { OFFICE_NOTES, OFFICE_REFUSALS } from '#wording/extraction';
import type { Archive } from '../checks/archive.js';
import { checkMarkup } from '../checks/markup.js';
import { ExtractionRefused, unreadable, type SheetRow } from '../extraction.js';
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
      throw new ExtractionRefused('ARCHIVE_BOMB', OFFICE_REFUSALS.mergesOdd);
  }
}

function checkSheets(archive: Archive): void {
  for (const name of archive.names().filter((part) => MARKUP.test(part))) {
    const xml = checkMarkup(archive.read(name));
    if (/^xl\/worksheets\//.test(name)) checkMerges(xml);
  }
}

const two = (value: number) => String(value).padStart(2, '0');

const day = (date: Date) =>
  `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;

/** Decimals are not cut: 12,5 % under the format "0%" is still a target of 12,5 %. */
const plain = (value: number) => String(Number(value.toFixed(6))).replace('.', ',');

function number(value: number, format: string): string {
  if (/%/.test(format)) return `${plain(value * 100)}%`;
  const zeros = /^0{2,}$/.exec(format);
  return zeros === null ? String(value) : String(value).padStart(format.length, '0');
}

/** What the cell shows: results of formulas, days as dd/mm/yyyy. Dates of a sheet have no time zone: read as UTC. */
function shownValue(value: unknown, format: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return day(value);
  if (typeof value === 'number') return number(value, format);
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'object') return '';
  if ('error' in value) return '';
  if ('richText' in value)
    return (value.richText as readonly { readonly text?: unknown }[])
      .map(({ text }) => (typeof text === 'string' ? text : ''))
      .join('');
  if ('text' in value) return shownValue(value.text, format);
  return 'result' in value ? shownValue(value.result, format) : '';
}

const shown = (cell: ExcelJS.Cell): string => shownValue(cell.value, cell.numFmt ?? '');

const isFaulty = ({ value }: ExcelJS.Cell): boolean => {
  const told =
    typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
  return typeof told === 'object' && told !== null && 'error' in told;
};

interface SheetText {
  readonly lines: readonly string[];
  readonly hidden: number;
  readonly faulty: number;
}

function sheetText(sheet: ExcelJS.Worksheet): SheetText {
  const lines: string[] = [];
  let hidden = 0;
  let faulty = 0;
  sheet.eachRow((row) => {
    if (row.hidden) {
      hidden += 1;
      return;
    }
    const cells: string[] = [];
    const width = Math.min(sheet.actualColumnCount + 5, row.cellCount);
    for (let at = 1; at <= width; at += 1) {
      const cell = row.getCell(at);
      const isRepeat = cell.isMerged && cell.master.row === cell.row && cell.master !== cell;
      if (isRepeat || sheet.getColumn(at).hidden) continue;
      if (isFaulty(cell)) faulty += 1;
      cells.push(cellText(shown(cell).split('\n')));
    }
    const line = rowText(trimmed(cells));
    if (line !== undefined) lines.push(line);
  });
  for (let at = 1; at <= sheet.actualColumnCount; at += 1)
    if (sheet.getColumn(at).hidden) hidden += 1;
  return { lines, hidden, faulty };
}

const CELLS_A_ROW = 100;

/** The cells in their places, empty ones too: what a column means stands in its head. */
function sheetRows(sheet: ExcelJS.Worksheet): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    if (row.hidden) return;
    const width = Math.min(CELLS_A_ROW, row.cellCount);
    const cells = Array.from({ length: width }, (_cell, index) => shown(row.getCell(index + 1)));
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
  });
  return rows;
}

/** Without the empty cells in front that a table set off from the edge has. */
function trimmed(cells: readonly string[]): string[] {
  const first = cells.findIndex((cell) => cell !== '');
  return first > 1 ? cells.slice(first) : [...cells];
}

/** Reads the visible sheets of a workbook whose archive has been checked, row by row. */
export async function readXlsx(
  bytes: Buffer,
  archive: Archive,
  wantsCells: boolean,
): Promise<ReadDocument> {
  checkSheets(archive);
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch (error) {
    throw unreadable(OFFICE_REFUSALS.xlsxUnreadable, error);
  }
  const visible = book.worksheets.filter(({ state }) => state === 'visible');
  const unseen = book.worksheets.length - visible.length;
  const sheets = visible.map(sheetText);
  const hidden = sheets.reduce((sum, sheet) => sum + sheet.hidden, 0);
  const faulty = sheets.reduce((sum, sheet) => sum + sheet.faulty, 0);
  const [first] = visible;
  return {
    ...(wantsCells && first !== undefined ? { cells: sheetRows(first) } : {}),
    text: sheets.map(({ lines }) => lines.join('\n')).join('\n\n'),
    pages: Math.max(1, visible.length),
    notes: [
      ...(unseen > 0 ? [OFFICE_NOTES.sheetsHidden(unseen)] : []),
      ...(hidden > 0 ? [OFFICE_NOTES.linesHidden(hidden)] : []),
      ...(faulty > 0 ? [OFFICE_NOTES.cellsFaulty(faulty)] : []),
    ],
  };
}
