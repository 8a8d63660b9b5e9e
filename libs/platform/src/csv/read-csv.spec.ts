import { CsvUnreadable, readCsv } from './read-csv.js';

const lines = (text: string | Uint8Array) =>
  readCsv(text).rows.map(({ line, cells }) => [line, ...cells]);

describe('readCsv', () => {
  it.each([
    ['commas', 'mã,tên\nA,Một\n'],
    ['semicolons', 'mã;tên\r\nA;Một\r\n'],
    ['a BOM', '\uFEFFmã,tên\nA,Một'],
    ['bytes', Buffer.from('\uFEFFmã,tên\nA,Một')],
    ['quotes and spaces', '"mã" , "tên"\n A ,"Một"\n'],
  ])('reads %s', (_name, file) => {
    expect(readCsv(file)).toEqual({
      columns: ['mã', 'tên'],
      rows: [{ line: 2, cells: ['A', 'Một'] }],
    });
  });

  it('keeps the line of each row past empty ones and cells of several lines', () => {
    expect(lines('mã,tên\n\nA,"hai\ndòng"\nB,một\n')).toEqual([
      [4, 'A', 'hai\ndòng'],
      [5, 'B', 'một'],
    ]);
  });

  it('does not take a semicolon inside a comma file for its delimiter', () => {
    expect(readCsv('mã,tên\nA,một; hai\n').rows[0]?.cells).toEqual(['A', 'một; hai']);
  });

  it.each([
    ['sep=;', 'sep=;\r\nmã;tên\r\nA;Một, hai\r\n'],
    ['sep=, behind a BOM', '\uFEFFsep=,\nmã,tên\nA,"Một, hai"\n'],
    ['sep=; in quotes', '"sep=;"\nmã;tên\nA;Một, hai\n'],
  ])('passes over %s, and counts its line', (_name, file) => {
    expect(readCsv(file)).toEqual({
      columns: ['mã', 'tên'],
      rows: [{ line: 3, cells: ['A', 'Một, hai'] }],
    });
    expect(() => readCsv(`${file}B`)).toThrow(expect.objectContaining({ line: 4 }));
  });

  it.each([
    ['nothing', '', 'trống'],
    ['another encoding', Buffer.from('mã,tên\n', 'latin1'), 'UTF-8'],
    ['an open quote', 'mã,tên\nA,"Một', 'nháy kép'],
    ['a row too short', 'mã,tên\nA\n', 'Số ô'],
    ['too many rows', `mã\n${'A\n'.repeat(20_001)}`, '20000'],
  ])('refuses %s', (_name, file, words) => {
    expect(() => readCsv(file)).toThrow(CsvUnreadable);
    expect(() => readCsv(file)).toThrow(words);
  });
});
