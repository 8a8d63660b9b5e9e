import { VIETNAM_CALENDAR, VIETNAM_DAYS } from '../calendar/index.js';
import { localDate } from '../shared/index.js';
import type { RegisteredBody } from '../directory/index.js';
import { namesInReading, newBodiesIn } from './names-in-reading.js';
import { readForIssuer } from './read-for-issuer.js';

const today = localDate('2026-03-10');
const calendar = VIETNAM_CALENDAR.data;
const body = (code: string, name: string, ...aliases: string[]): RegisteredBody => ({
  code,
  name,
  aliases,
  validFrom: null,
  validTo: null,
  successors: [],
});
const REGISTERED = {
  bodies: [
    body('SYT', 'Sở Y tế'),
    body('VU', 'Vườn ươm Tân Lạc'),
    body('KCN', 'Công đoàn các khu công nghiệp tỉnh'),
    body('CDC', 'Trung tâm Kiểm soát bệnh tật tỉnh', 'Kiểm dịch'),
    body('KHTC', 'Phòng Kế hoạch - Tài chính Sở Y tế'),
    body('TT', 'Thanh tra'),
    body('TH', 'Tổng hợp'),
    body('SHS', 'Quản lý, khai thác sông Hồng'),
  ],
  groups: [],
};
const directive = (items: string, to = 'Các đơn vị trực thuộc') =>
  `UBND TỈNH LAI CHÂU\nSỞ Y TẾ\n\nSố: 12/SYT-VP\nLai Châu, ngày 10 tháng 3 năm 2026\n\nKính gửi: ${to}\n\nSở Y tế yêu cầu thực hiện các nội dung sau:\n\n${items}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn Hải`;

const readWith = (text: string, names: typeof REGISTERED | null = REGISTERED) => {
  const result = readForIssuer({ text, doubts: [], names, today, calendar });
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const owners = (text: string, names?: typeof REGISTERED | null) =>
  readWith(directive(text), names).tasks.flatMap((task) =>
    task.assignees.map(({ text: name, kind, role }) => `${role} ${kind} ${name}`),
  );

describe('names of the directory while reading', () => {
  it.each([
    [
      'a body whose kind the grammar does not know',
      '1. Vườn ươm Tân Lạc cung ứng 2.000 cây giống trước ngày 20/3/2026.',
      ['lead body Vườn ươm Tân Lạc'],
    ],
    [
      'behind an order, beside others',
      '1. Giao Văn phòng Sở, Vườn ươm Tân Lạc và Phòng Tổ chức lập danh sách.',
      ['lead body Văn phòng Sở', 'lead body Vườn ươm Tân Lạc', 'lead body Phòng Tổ chức'],
    ],
    [
      'as a partner',
      '1. Văn phòng Sở phối hợp với Vườn ươm Tân Lạc trồng cây.',
      ['lead body Văn phòng Sở', 'support body Vườn ươm Tân Lạc'],
    ],
    [
      'a name that holds the word of a class',
      '1. Công đoàn các khu công nghiệp tỉnh rà soát hồ sơ.',
      ['lead body Công đoàn các khu công nghiệp tỉnh'],
    ],
    ['by its alias', '1. Kiểm dịch báo cáo tình hình dịch hằng tuần.', ['lead body Kiểm dịch']],
    [
      'a name with a comma and a verb',
      '1. Giao Quản lý, khai thác sông Hồng kiểm tra đê.',
      ['monitor body Quản lý, khai thác sông Hồng'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(owners(text)).toEqual(expected);
    expect(owners(text, null)).not.toEqual(expected);
  });

  it.each([
    ['1. Thanh tra, kiểm tra việc chấp hành pháp luật tại các cơ sở.'],
    ['1. Tổng hợp báo cáo kết quả thực hiện.'],
  ])('a verb is no body, though one is called so: %s', (text) => {
    expect(owners(text)).toEqual([expect.stringMatching(/^\w+ group Các đơn vị trực thuộc$/u)]);
  });

  it('stands in Kính gửi, broken over lines or not', () => {
    for (const to of [
      'Vườn ươm Tân Lạc; Văn phòng Sở',
      '\n- Vườn ươm Tân Lạc;\n- Văn phòng Sở.',
      'Vườn\nươm Tân Lạc; Văn phòng Sở',
    ])
      expect(readWith(directive('1. Rà soát hồ sơ.', to)).addressees).toMatchObject([
        { text: 'Vườn ươm Tân Lạc', kind: 'body' },
        { text: 'Văn phòng Sở', kind: 'body' },
      ]);
  });

  it('finds a unit by its short name, and proposes who is unknown as a new body', () => {
    const reading = readWith(
      directive(
        '1. Giao Phòng KHTC lập dự toán.\n\n2. Giao Phòng Kế hoạch - Tài chính đối chiếu số liệu.\n\n3. Giao Trạm Y tế xã An Phú mua sổ.\n\n4. Giao Giám đốc Sở ký hồ sơ.',
      ),
    );
    const names = namesInReading({ reading, names: REGISTERED, today });
    expect(names.map(({ text, code, certainty }) => [text, code, certainty])).toEqual([
      ['Phòng KHTC', 'KHTC', 'near'],
      ['Phòng Kế hoạch - Tài chính', 'KHTC', 'near'],
    ]);
    expect(newBodiesIn(reading, names)).toEqual(['Trạm Y tế xã An Phú']);
  });
});

describe('days off of the calendar that was entered', () => {
  const offDays = (words: string, days = calendar.days) => {
    const result = readForIssuer({
      text: directive(`1. Văn phòng Sở lập danh sách, xong ${words}.`),
      doubts: [],
      names: null,
      today,
      calendar: { ...calendar, days },
    });
    return result.ok
      ? result.value.anomalies.filter(({ code }) => code === 'DEADLINE_ON_DAY_OFF')
      : [];
  };
  const entered = (date: string, kind: 'SWAPPED_OFF' | 'SWAPPED_WORKING') => [
    ...VIETNAM_DAYS,
    { date: localDate(date), kind, source: 'thông báo của tỉnh' },
  ];

  it('a day that the office has off is told, with why', () => {
    expect(offDays('chậm nhất ngày 20/5/2026')).toEqual([]);
    expect(offDays('chậm nhất ngày 20/5/2026', entered('2026-05-20', 'SWAPPED_OFF'))).toMatchObject(
      [{ message: expect.stringContaining('ngày nghỉ hoán đổi') as string }],
    );
  });

  it('a Saturday that the office works is no day off', () => {
    expect(offDays('chậm nhất ngày 23/5/2026')).toMatchObject([
      { message: expect.stringContaining('thứ Bảy') as string },
    ]);
    expect(offDays('chậm nhất ngày 23/5/2026', entered('2026-05-23', 'SWAPPED_WORKING'))).toEqual(
      [],
    );
  });
});
