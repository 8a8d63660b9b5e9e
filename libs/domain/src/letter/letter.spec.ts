import { localDate } from '../shared/index.js';
import { letterNumber, letterSeries, type LetterSettings } from './letter.js';

const UNION: LetterSettings = {
  ...{ form: 'UNION', scope: 'TERM', termStartsOn: localDate('2023-09-15'), organSymbol: 'LĐLĐ' },
  ...{ superior: null, place: 'Lai Châu', signingMark: 'TM. BAN THƯỜNG VỤ' },
  ...{ signerTitle: 'CHỦ TỊCH', signerName: 'Người ký', filedWith: 'Lưu: VT' },
};
const on = localDate('2025-02-19');

describe('the number of a letter', () => {
  it('of state and unions names no type of an official letter, and pads what is below ten', () => {
    expect(letterNumber(UNION, 'urging', 533)).toBe('533/LĐLĐ');
    expect(letterNumber(UNION, 'extensionAnswer', 5)).toBe('05/LĐLĐ');
    expect(letterNumber(UNION, 'recall', 7)).toBe('07/TB-LĐLĐ');
  });

  it('of the Party names the type after a hyphen', () => {
    const party = { ...UNION, form: 'PARTY', organSymbol: 'ĐU' } as const;
    expect(letterNumber(party, 'urging', 55)).toBe('55-CV/ĐU');
    expect(letterNumber(party, 'recall', 2)).toBe('02-TB/ĐU');
  });

  it('begins again with the year or the term, of the Party for each type', () => {
    expect(letterSeries({ ...UNION, scope: 'YEAR' }, 'urging', on)).toBe('2025');
    expect(letterSeries(UNION, 'urging', on)).toBe(letterSeries(UNION, 'recall', on));
    const party = { ...UNION, form: 'PARTY' } as const;
    expect(letterSeries(party, 'urging', on)).toBe('term 2023-09-15 CV');
    expect(letterSeries(party, 'recall', on)).toBe('term 2023-09-15 TB');
    expect(letterSeries({ ...UNION, scope: 'CONTINUOUS' }, 'urging', on)).toBe('all');
  });
});
