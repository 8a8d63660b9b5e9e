/** One sheet: its head row, then rows of words and numbers. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const WIDEST = 60;
const NARROWEST = 8;

/**
 * A workbook (.xlsx) of plain cells. Words stay words whatever they begin with: they are written as text, in a format that
 * keeps them so when the file is edited, and never as a formula.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Large, and asked for by few: loaded with the first file.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow([...columns]).font = { bold: true };
    for (const row of rows) sheet.addRow([...row]);
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (typeof cell.value === 'string') cell.numFmt = '@';
        cell.alignment = { vertical: 'top', wrapText: true };
      });
    });
    columns.forEach((column, index) => {
      const longest = Math.max(
        ...[column, ...rows.map((row) => row[index])].map((cell) => String(cell ?? '').length),
      );
      sheet.getColumn(index + 1).width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
