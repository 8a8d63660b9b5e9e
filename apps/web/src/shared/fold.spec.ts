import { fold, matches } from './fold.js';

describe('a search without marks', () => {
  it.each([
    ['Hoà Bình', 'hoa binh'],
    ['HÒA BÌNH', 'hoa binh'],
    ['Đảng ủy Khối'.normalize('NFD'), 'dang uy khoi'],
    ['Công đoàn ngành Y tế', 'cong doan nganh y te'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('finds every word, in any order and with or without its marks', () => {
    const name = fold('LĐLĐ huyện Mường Tè');
    expect(matches(name, 'muong te')).toBe(true);
    expect(matches(name, 'Tè Mường')).toBe(true);
    expect(matches(name, 'ldld  te ')).toBe(true);
    expect(matches(name, 'muong la')).toBe(false);
  });
});
