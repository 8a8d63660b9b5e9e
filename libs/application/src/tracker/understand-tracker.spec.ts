import type { LocalDate } from '#domain';
import { trackerDrafts } from './tracker-drafts.js';
import { understandDue } from './understand-due.js';
import { understandReference } from './understand-reference.js';
import { understandTracker } from './understand-tracker.js';

const sheet = (...rows: readonly (readonly string[])[]) => ({
  columns: rows[0] ?? [],
  rows: rows.slice(1).map((cells, at) => ({ line: at + 2, cells })),
});

const TRACKER = sheet(
  ['SỔ THEO DÕI NHIỆM VỤ NĂM 2026'],
  ['(Cập nhật đến ngày 30/11/2026)'],
  [
    'TT',
    'Số, ký hiệu',
    'Nội dung nhiệm vụ',
    'Đơn vị chủ trì',
    'Phối hợp',
    'Thời hạn (dd/mm/yyyy)',
    'Kết quả',
    'Màu',
  ],
  [
    '1',
    'Kế hoạch số 470/KH-LĐLĐ ngày 23/8/2023 về xóa mù chữ',
    'Rà soát người học',
    'LĐLĐ huyện A;\nLĐLĐ huyện B',
    'Ban Tuyên giáo',
    '15/12/2026',
    'Đang làm',
    'đỏ',
  ],
  ['2', '', 'Tuyên truyền', 'Các huyện', '', 'Thường xuyên', '', ''],
  [
    '3',
    '',
    'Báo cáo kết quả',
    'LĐLĐ huyện A',
    '',
    'cuối mùa mưa',
    'Đã hoàn thành ngày 01/11/2026',
    '',
  ],
  ['', '', '', '', '', '', '', ''],
  ['4', '57/LĐLĐ', '', 'LĐLĐ huyện A', '', '', '', ''],
  ['5', '57/LĐLĐ', 'Gửi danh sách', '', '', 'trước ngày 20/12/2026', '', ''],
);

describe('the tracking sheet of an office', () => {
  it('is found under its headings, its rows gathered by document, what is not understood said by line', () => {
    const tracker = understandTracker(TRACKER);
    expect(tracker?.columns.filter(({ as }) => as !== null).map(({ as }) => as)).toEqual([
      ...['reference', 'task', 'lead', 'support', 'due', 'result'],
    ]);
    const [plan, letter] = tracker?.documents ?? [];
    expect(plan).toMatchObject({
      ...{ reference: '470/KH-LĐLĐ', documentType: 'KH', number: '470', symbol: 'KH-LĐLĐ' },
      ...{ issuedOn: '2023-08-23', subject: 'xóa mù chữ' },
    });
    expect(plan?.tasks).toMatchObject([
      {
        ...{ line: 4, dueOn: '2026-12-15', isDone: false, nature: 'finite' },
        assignees: [
          { name: 'LĐLĐ huyện A', role: 'lead' },
          { name: 'LĐLĐ huyện B', role: 'lead' },
          { name: 'Ban Tuyên giáo', role: 'support' },
        ],
      },
      { line: 5, nature: 'standing', dueOn: null },
      { line: 6, dueOn: null, dueWords: 'cuối mùa mưa', isDone: true },
    ]);
    expect(letter).toMatchObject({ documentType: 'CV', number: '57', symbol: 'LĐLĐ' });
    expect(letter?.tasks).toMatchObject([{ line: 9, dueOn: '2026-12-19' }]);
    expect(tracker?.notUnderstood.map(({ line, column }) => [line, column])).toEqual([
      [6, 'due'],
      [8, 'task'],
      [9, 'lead'],
    ]);
  });

  it('is not read where no row is a heading, and leaves a secret row out', () => {
    expect(understandTracker(sheet(['Họ tên', 'Lương'], ['A', '1']))).toBeNull();
    const tracker = understandTracker(
      sheet(['Văn bản', 'Nội dung', 'Đơn vị'], ['12/KH-X', 'Việc', 'A'], ['TỐI MẬT', 'Việc', 'A']),
    );
    expect(tracker?.documents).toHaveLength(1);
    expect(tracker?.notUnderstood).toMatchObject([{ line: 3 }]);
  });

  it('becomes drafts: names of the directory are bodies and groups, others stay to be chosen', () => {
    const named = (code: string, name: string) => ({
      ...{ code, name, validFrom: null, validTo: null, aliases: [], successors: [] },
    });
    const [a, b] = [named('A', 'LĐLĐ huyện A'), named('B', 'LĐLĐ huyện B')];
    const names = {
      bodies: [a, b],
      groups: [{ code: 'G', name: 'Các huyện', members: [a, b] }],
    };
    const tracker = understandTracker(TRACKER);
    const [plan] = trackerDrafts(tracker?.documents ?? [], names, '2026-11-30' as LocalDate);
    expect(plan?.content.recipientSets).toMatchObject([
      { no: 1, kind: 'body', members: ['A'] },
      { no: 2, members: ['B'] },
      { no: 3, text: 'Ban Tuyên giáo', members: null },
      { no: 4, kind: 'group', members: ['A', 'B'] },
    ]);
    expect(plan?.content.tasks).toMatchObject([
      { position: 1, dropped: false, due: { on: '2026-12-15', words: '15/12/2026' } },
      { position: 2, nature: 'standing', due: null, assignees: [{ setNo: 4, role: 'lead' }] },
      { position: 3, dropped: true },
    ]);
    expect(plan?.unknown).toMatchObject([{ line: 4, column: 'support' }]);
  });

  it.each([
    ['2026-12-15', { kind: 'on', on: '2026-12-15' }],
    ['Trước ngày 01/3/2026', { kind: 'on', on: '2026-02-28' }],
    ['Quý IV/2026', { kind: 'on', on: '2026-12-31' }],
    ['tháng 2 năm 2026', { kind: 'on', on: '2026-02-28' }],
    ['Năm 2026', { kind: 'on', on: '2026-12-31' }],
    ['31/02/2026', { kind: 'unclear' }],
    ['tháng 13/2026', { kind: 'unclear' }],
    ['sau khi có hướng dẫn', { kind: 'unclear' }],
    ['', { kind: 'none' }],
  ])('takes “%s” as a date or leaves it open', (cell, due) => {
    expect(understandDue(cell)).toEqual(due);
  });

  it.each([
    ['470/KH-LĐLĐ', 'KH', '470', 'KH-LĐLĐ'],
    ['55- CV/CB', 'CV', '55', 'CV/CB'],
    ['Công văn 12/UBND-VX ngày 01/02/2026', 'CV', '12', 'UBND-VX'],
    ['Chỉ đạo tại giao ban', null, null, null],
  ])('reads “%s” as the name of a document', (cell, documentType, number, symbol) => {
    expect(understandReference(cell)).toMatchObject({ documentType, number, symbol });
  });
});
