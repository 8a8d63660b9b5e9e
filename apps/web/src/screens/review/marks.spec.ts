import { linesOf, sentenceStarts } from './marks.js';

const TEXT = 'KẾ HOẠCH\n\n1. Báo cáo trước 15/4. 2. Tổng kết; gửi về tỉnh.';

describe('the lines of a document', () => {
  it('hold the whole text, cut where marks begin and end, and say which marks lie on each piece', () => {
    const lines = linesOf(TEXT, [
      { id: 'task-0', start: 10, end: 33 },
      { id: 'deadline-0', start: 21, end: 32 },
    ]);
    expect(lines.map(({ start }) => start)).toEqual([0, 9, 10]);
    expect(lines[1]?.segments).toEqual([]);
    const told = lines[2]?.segments.map(({ start, end, marks }) => [TEXT.slice(start, end), marks]);
    expect(told).toEqual([
      ['1. Báo cáo ', ['task-0']],
      ['trước 15/4.', ['task-0', 'deadline-0']],
      [' ', ['task-0']],
      ['2. Tổng kết; gửi về tỉnh.', []],
    ]);
    const whole = lines.map(({ segments }) =>
      segments.map(({ start, end }) => TEXT.slice(start, end)).join(''),
    );
    expect(whole.join('\n')).toBe(TEXT);
  });

  it('carry a mark over a line end', () => {
    const [first, second] = linesOf('một\nhai', [{ id: 'x', start: 1, end: 6 }]);
    expect(first?.segments.map(({ marks }) => marks.length)).toEqual([0, 1]);
    expect(second?.segments.map(({ marks }) => marks.length)).toEqual([1, 0]);
  });
});

describe('where a passage may be split', () => {
  it('is where its sentences begin, not its own beginning', () => {
    const starts = sentenceStarts(TEXT, { start: 10, end: TEXT.length });
    expect(starts.map((at) => TEXT.slice(at, at + 4))).toEqual(['Báo ', '2. T', 'Tổng', 'gửi ']);
  });

  it('is nowhere in one sentence', () => {
    expect(sentenceStarts('Báo cáo kết quả', { start: 0, end: 15 })).toEqual([]);
  });
});
