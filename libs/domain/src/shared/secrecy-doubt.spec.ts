import { isHeadUnclear } from './secrecy-doubt.js';

const HEAD = [
  'LIÊN ĐOÀN LAO ĐỘNG',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 12/LĐLĐ',
  'Kính gửi: Các phòng.',
];

/** The places of words in a text, each found behind the one before. */
function spansOf(text: string, words: readonly string[]) {
  let from = 0;
  return words.map((word) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return { start, end: from };
  });
}

const unclear = (lines: readonly string[], doubted: readonly string[]) => {
  const text = lines.join('\n');
  return isHeadUnclear(text, spansOf(text, doubted));
};

describe('the head of a scan', () => {
  it('is clear with a few doubted words, and with many far below', () => {
    expect(unclear(HEAD, [])).toBe(false);
    expect(unclear(HEAD, ['Số:', 'Các'])).toBe(false);
    const below = Array.from({ length: 40 }, (_, at) => `dòng ${at}`);
    const text = [...HEAD, ...below].join('\n');
    expect(isHeadUnclear(text, spansOf(text, below.slice(25)))).toBe(false);
  });

  it('is unclear when it is hardly there, or half of it is doubted', () => {
    expect(unclear([], [])).toBe(true);
    expect(unclear(['Số: 12', 'Kính gửi'], [])).toBe(true);
    expect(unclear(HEAD, HEAD.join(' ').split(' ').slice(0, 14))).toBe(true);
  });

  it.each(['MÂT', 'MẬI', 'WẬT', 'TỐI MÃT', '(MAT)'])(
    'is unclear when %s stands alone and is doubted',
    (mark) => {
      expect(unclear([mark, ...HEAD], [mark])).toBe(true);
      expect(unclear([mark, ...HEAD], [])).toBe(false);
    },
  );

  it.each(['KHẨN', 'BAN', 'mất', 'VIỆT'])('is not unclear for a doubted %s', (word) => {
    expect(unclear([word, ...HEAD], [word])).toBe(false);
  });
});
