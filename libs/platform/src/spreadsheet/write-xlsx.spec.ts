import ExcelJS from 'exceljs';
import { writeXlsx } from './write-xlsx.js';

async function reread(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook.worksheets[0]!;
}

describe('a workbook', () => {
  it('holds its cells, words as words and numbers as numbers', async () => {
    const rows = [
      ['LĐLĐ huyện Tam Đường', 12],
      ['Ban Tuyên giáo', null],
    ];
    const sheet = await reread(
      await writeXlsx([{ name: 'Thống kê', columns: ['Tên', 'Việc'], rows }]),
    );
    expect(sheet.name).toBe('Thống kê');
    expect([1, 2, 3].map((row) => [1, 2].map((cell) => sheet.getCell(row, cell).value))).toEqual([
      ['Tên', 'Việc'],
      ...rows,
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'])(
    'never runs %j',
    async (words) => {
      const sheet = await reread(
        await writeXlsx([{ name: 's', columns: [words], rows: [[words]] }]),
      );
      for (const row of [1, 2]) {
        const cell = sheet.getCell(row, 1);
        expect([cell.value, cell.formula, cell.numFmt]).toEqual([words, undefined, '@']);
      }
    },
  );
});
