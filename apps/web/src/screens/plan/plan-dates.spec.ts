import { loadOf, planDates, planReminders, stepOf } from './plan-dates.js';
import type { Preview } from './plan-queries.js';

const date = (on: string) => ({
  at: `${on}T10:00:00Z`,
  on,
  mark: 'document' as const,
  label: 'theo văn bản' as const,
  dayOff: null,
  provisional: false,
});
const step = (at: string) => ({
  step: 1,
  at,
  audience: [],
  mail: 'single' as const,
  template: 'dueSoon' as const,
  label: 'Sắp đến hạn',
});

const preview = {
  recipientCount: 13,
  acknowledgement: { due: date('2025-03-10'), firstNoticeAt: '2025-03-10T01:00:00Z', steps: [] },
  tasks: [
    {
      position: 1,
      ordinal: 'II.1',
      title: 'Báo cáo',
      due: date('2025-04-15'),
      supportDue: date('2025-04-13'),
      milestones: [{ text: 'Có dự thảo', due: date('2025-03-21') }],
      duties: [
        { role: 'lead', bodies: 8, due: date('2025-04-15'), steps: [step('2025-04-08T00:30:00Z')] },
        { role: 'support', bodies: 2, due: date('2025-04-13'), steps: [] },
      ],
    },
    {
      position: 2,
      ordinal: 'II.2',
      title: 'Theo dõi',
      due: null,
      supportDue: null,
      milestones: [],
      duties: [],
    },
  ],
  series: [
    {
      position: 1,
      title: 'Sơ kết',
      bodies: 8,
      periods: [
        {
          ...{ key: '2025-H1', label: 'Sơ kết 6 tháng', opensOn: '2025-04-01' },
          due: date('2025-04-15'),
          dueByLevel: [{ level: 'COMMUNE', due: date('2025-04-11') }],
        },
      ],
      steps: [step('2025-04-01T00:30:00Z')],
    },
  ],
} as unknown as Preview;

describe('the dates of a plan', () => {
  it('are all of them, soonest first, each with how many bodies it concerns', () => {
    expect(planDates(preview).map(({ on, what, bodies }) => `${on} ${what} ${bodies}`)).toEqual([
      '2025-03-10 Hạn tiếp nhận 13',
      '2025-03-21 Mốc việc II.1: Có dự thảo 8',
      '2025-04-01 Mở kỳ Sơ kết 6 tháng 0',
      '2025-04-11 Hạn nộp Sơ kết 6 tháng, cấp xã 0',
      '2025-04-13 Hạn phối hợp việc II.1 2',
      '2025-04-15 Hạn việc II.1: Báo cáo 8',
      '2025-04-15 Hạn nộp Sơ kết 6 tháng 8',
    ]);
  });

  it('load their days; a day on which a period opens carries nothing', () => {
    expect([...loadOf(planDates(preview))]).toEqual([
      ['2025-03-10', 13],
      ['2025-03-21', 8],
      ['2025-04-13', 2],
      ['2025-04-15', 16],
    ]);
    expect([1, 4, 5, 16].map((count) => stepOf(count, 16))).toEqual([1, 1, 2, 4]);
  });

  it('come with their reminders in order', () => {
    expect(planReminders(preview).map(({ what }) => what)).toEqual([
      'Sắp đến hạn – Sơ kết',
      'Sắp đến hạn – việc II.1',
    ]);
  });
});
