import fc from 'fast-check';
import { foldName, matchKey } from './fold-name.js';

describe('foldName', () => {
  it.each([
    ['hoà', 'hòa'],
    ['ĐẢNG ỦY', 'đảng uỷ'],
    ['Phòng tổ chức -Hành chính -Kế toán', 'Phòng Tổ chức - Hành chính - Kế toán'],
    ['Đắk Lắk', 'ĐẮK  LẮK '],
    ['LĐLĐ', 'LÐLƉ'],
    ['đồng', 'ðồng'],
    ['đồng', 'ɖồng'],
  ])('does not tell %s from %s', (left, right) => {
    expect(foldName(left)).toBe(foldName(right));
  });

  it('folds Đ, which has no decomposition', () => {
    expect(foldName('LĐLĐ các huyện, Thành phố')).toBe('ldld cac huyen thanh pho');
  });

  it('keeps what tells names apart', () => {
    expect(foldName('Công đoàn ngành Y tế')).not.toBe(foldName('Công đoàn ngành Giáo dục'));
    expect(foldName('Chi bộ 1')).not.toBe(foldName('Chi bộ 2'));
  });

  it('is the same for both normal forms, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldName(text);
        expect(foldName(text.normalize('NFD'))).toBe(foldName(text.normalize('NFC')));
        expect(foldName(folded)).toBe(folded);
      }),
    );
  });
});

describe('matchKey', () => {
  it.each([
    ['LĐLĐ các huyện, Thành phố', 'Các LĐLĐ huyện, thành phố'],
    ['LĐLĐ các huyện, thành phố', 'Liên đoàn Lao động các huyện, thành phố'],
    ['Các Công đoàn Ngành', 'CĐN'],
    ['Công đoàn Viên chức', 'CĐVC'],
  ])('matches %s with %s', (left, right) => {
    expect(matchKey(left)).toBe(matchKey(right));
  });

  it('does not match a group with a part of it', () => {
    expect(matchKey('LĐLĐ các huyện')).not.toBe(matchKey('LĐLĐ các huyện, thành phố'));
  });
});
