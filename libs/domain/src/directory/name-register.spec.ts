import { localDate } from '../shared/index.js';
import { bodyDirectoryOf, NameRegister, type RegisteredBody } from './name-register.js';

const body = (code: string, name: string, more: Partial<RegisteredBody> = {}): RegisteredBody => ({
  code,
  name,
  aliases: [],
  validFrom: null,
  validTo: null,
  successors: [],
  ...more,
});

const END = localDate('2025-06-30');
const BEFORE = localDate('2025-03-01');
const AFTER = localDate('2025-07-15');
const register = new NameRegister({
  bodies: [
    body('EDU', 'Sở Giáo dục và Đào tạo'),
    body('LAB', 'Sở Lao động - Thương binh và Xã hội'),
    body('COM', 'Ủy ban nhân dân thành phố Lạng Giang'),
    body('UNI', 'Công đoàn ngành Giáo dục tỉnh Lạng Giang', { aliases: ['CĐN Giáo dục'] }),
    body('OLD', 'Liên đoàn Lao động huyện Phong Hải', {
      aliases: ['LĐLĐ huyện Phong Hải'],
      validTo: END,
      successors: [{ code: 'NEW', name: 'Liên đoàn Lao động tỉnh' }],
    }),
    body('FAR', 'Hội Nông dân tỉnh Lạng Giang'),
    body('T1', 'Tổ đảng phòng Quản lý số 1'),
    body('T2', 'Tổ đảng phòng Quản lý số 2'),
    body('A', 'Phòng Hành chính'),
    body('B', 'Phòng hành chính'),
  ],
  groups: [
    {
      code: 'DISTRICTS',
      name: 'LĐLĐ các huyện, thành phố',
      members: [
        { code: 'OLD', name: 'Liên đoàn Lao động huyện Phong Hải', validFrom: null, validTo: END },
        { code: 'X', name: 'Liên đoàn Lao động thành phố', validFrom: null, validTo: null },
      ],
    },
  ],
});
const codeOf = (text: string) => register.match(text, BEFORE)?.code;

describe('the register of names', () => {
  it.each([
    ['Sở GD&ĐT', 'EDU'],
    ['Sở Giáo dục - Đào tạo', 'EDU'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'EDU'],
    ['Sở LĐ-TB&XH', 'LAB'],
    ['Sở LĐTBXH', 'LAB'],
    ['UBND TP Lạng Giang', 'COM'],
    ['Uỷ ban nhân dân thành phố Lạng Giang', 'COM'],
    ['CĐN Giáo dục', 'UNI'],
    ['Các Liên đoàn Lao động huyện, thành phố', 'DISTRICTS'],
  ])('takes %s as %s', (text, code) => {
    expect(register.match(text, BEFORE)).toMatchObject({ code, certainty: 'same' });
  });

  it.each([
    ['Sở Lao động - Thươgn binh và Xã hội', 'LAB'],
    ['Ủy ban nhân dân thành phố Lạng Gaing', 'COM'],
    ['Ủy bannhân dân thành phố Lạng Giang', 'COM'],
    ['Hội Nông dân', 'FAR'],
  ])('proposes %s as %s', (text, code) => {
    expect(register.match(text, BEFORE)).toMatchObject({ code, certainty: 'near' });
  });

  it.each([
    'Tổ đảng phòng Quản lý số 3',
    'Sở Giáo dục và Đào tạo tỉnh khác hẳn',
    'Phòng Hành chính',
    'các',
    '',
  ])('knows nobody as %p', (text) => {
    expect(codeOf(text)).toBeUndefined();
  });

  it('knows a body by a name and an alias that are written out alike', () => {
    for (const name of ['LĐLĐ huyện Phong Hải', 'Liên đoàn Lao động huyện Phong Hải'])
      expect(register.match(name, BEFORE)).toMatchObject({ code: 'OLD', certainty: 'same' });
  });

  it('gives members of the day', () => {
    const members = (on: typeof END) => register.match('LĐLĐ các huyện, thành phố', on)?.members;
    expect(members(BEFORE)).toHaveLength(2);
    expect(members(AFTER)?.map((member) => member.code)).toEqual(['X']);
  });

  it('tells an ended body with its successor, from the day after its last', () => {
    const directory = bodyDirectoryOf(register, AFTER);
    const name = 'LĐLĐ huyện Phong Hải';
    expect(directory.endOf(name, '2025-06-30')).toBeNull();
    expect(directory.endOf(name, '2025-07-01')).toEqual({
      endedOn: '01/07/2025',
      successors: ['Liên đoàn Lao động tỉnh'],
    });
    expect(directory.endOf(name, null)).not.toBeNull();
    // A likeness is no cause for an anomaly.
    expect(directory.endOf('LĐLĐ huyện Phongg Hải', '2025-07-01')).toBeNull();
  });
});
