import { whenWords } from './when.js';

const row = { anchor: 'due', workingDays: 0, days: 0, repeatEveryDays: null } as const;

describe('when a rung is taken', () => {
  it.each([
    [{ ...row, workingDays: -3 }, '3 ngày làm việc trước hạn'],
    [row, 'Ngày hạn'],
    [{ ...row, workingDays: 1 }, '1 ngày làm việc sau hạn'],
    [{ ...row, anchor: 'release' as const }, 'Ngay khi giao'],
    [
      { ...row, workingDays: 3, days: 7, repeatEveryDays: 7 },
      '3 ngày làm việc sau hạn, thêm 7 ngày, rồi cứ 7 ngày một lần',
    ],
    [
      { ...row, anchor: 'lastWord' as const, days: 30, repeatEveryDays: 30 },
      '30 ngày sau lần cuối có tin, rồi cứ 30 ngày một lần',
    ],
  ])('%j is %s', (offset, said) => {
    expect(whenWords(offset)).toBe(said);
  });
});
