import ExcelJS from 'exceljs';
import type { TableFile } from './table-file.js';

/** Characters: a name of a body, a figure. */
const FIRST_WIDTH = 44;
const WIDTH = 18;
/** Sheet names take no more, and none of these. */
const LONGEST_SHEET = 31;
const NOT_IN_SHEET_NAMES = /[*?:\\/[\]]/g;

/** A sheet with its head frozen, ready to print across the page. */
export async function writeXlsx(table: TableFile): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [index, one] of [table, ...(table.more ?? [])].entries()) addSheet(book, one, index);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function addSheet(book: ExcelJS.Workbook, table: TableFile, index: number): void {
  const { title, notes, head, rows, sums } = table;
  // Two sheets of one name are refused: those after the first carry their number.
  const numbered = index === 0 ? title : `${index}. ${title}`;
  const name = numbered.replace(NOT_IN_SHEET_NAMES, ' ').slice(0, LONGEST_SHEET).trim();
  const sheet = book.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  const bold = { bold: true };
  sheet.addRow([title]).font = { bold: true, size: 14 };
  for (const note of notes) sheet.addRow([note]);
  sheet.addRow([]);
  const top = sheet.addRow([...head]);
  top.font = bold;
  top.alignment = { wrapText: true, vertical: 'middle' };
  for (const row of rows) sheet.addRow([...row]);
  if (sums !== null) sheet.addRow([...sums]).font = bold;
  sheet.columns.forEach((column, place) => {
    column.width = place === 0 ? FIRST_WIDTH : WIDTH;
  });
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: top.number }];
}
