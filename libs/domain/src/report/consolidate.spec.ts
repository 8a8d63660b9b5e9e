import { consolidate } from './consolidate.js';

const figure = (name: string, value: number, unit = '') => ({ name, value, unit });

describe('the consolidated table', () => {
  it('adds up what is named alike, whatever its case and spaces, and keeps units apart', () => {
    const { columns, rows } = consolidate(
      [
        [figure('Số lớp', 3, 'lớp'), figure('Kinh phí', 0.1, 'triệu')],
        [figure(' số  LỚP', 2, 'lớp'), figure('Kinh phí', 0.2, 'triệu')],
        [figure('Số lớp', 40, 'buổi')],
      ],
      10,
    );
    expect(columns).toEqual([
      { name: 'Số lớp', unit: 'lớp', sum: 5, bodies: 2 },
      { name: 'Kinh phí', unit: 'triệu', sum: 0.3, bodies: 2 },
      { name: 'Số lớp', unit: 'buổi', sum: 40, bodies: 1 },
    ]);
    expect(rows).toEqual([
      [3, 0.1, null],
      [2, 0.2, null],
      [null, null, 40],
    ]);
  });

  it('adds what one report names twice, and counts it as one body', () => {
    const { columns } = consolidate([[figure('Hội viên', 1), figure('hội viên', 2)]], 10);
    expect(columns).toEqual([{ name: 'Hội viên', unit: '', sum: 3, bodies: 1 }]);
  });

  it('knows a name in either spelling of Unicode', () => {
    const { columns } = consolidate([[figure('Lớp', 1)], [figure('Lớp'.normalize('NFD'), 1)]], 10);
    expect(columns).toHaveLength(1);
  });

  it('shows the figures that most bodies gave, and says how many are left', () => {
    const { columns, rows, left } = consolidate(
      [[figure('Riêng', 1), figure('Chung', 1)], [figure('Chung', 2)]],
      1,
    );
    expect(columns.map(({ name }) => name)).toEqual(['Chung']);
    expect(rows).toEqual([[1], [2]]);
    expect(left).toBe(1);
  });
});
