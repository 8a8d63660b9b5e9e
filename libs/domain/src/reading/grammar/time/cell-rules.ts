import { byBareMonth, byBareQuarter, byDay, byMonth, byQuarter, byYear } from './days.js';
import { atWord, type TimeRule } from './time-rule.js';
import { BARE_MONTH, BARE_QUARTER, DAY, NOT_CYCLE, QUARTER } from './words-of-time.js';

/** In a column or line "Thời gian" the bare date, month, quarter or year is the deadline. */
export const CELL_RULES: readonly TimeRule[] = [
  {
    id: 'time/cell-months',
    cues: ['tháng'],
    pattern: atWord(
      '(?<w>tháng \\d{1,2} ?(?:-|,|và|đến) ?(?:tháng )?(?<m>\\d{1,2})(?: ?/ ?| năm )(?<y>\\d{4}))',
    ),
    make: byMonth,
    reads: [
      ['Tháng 4 - 6/2026', '2026-06-30'],
      ['Từ tháng 8 đến tháng 10 năm 2026', '2026-10-31'],
    ],
    refuses: ['Tháng 4', 'Hằng tháng'],
  },
  {
    id: 'time/cell-day',
    cues: ['/', '-', '.', 'tháng'],
    pattern: atWord(`(?<w>(?:ngày )?${DAY})${NOT_CYCLE}[^\\d]*$`),
    make: byDay,
    reads: [
      ['20/5/2026', '2026-05-20'],
      ['Ngày 07 tháng 8 năm 2026', '2026-08-07'],
    ],
    refuses: ['2026-2030', 'Hằng năm'],
  },
  {
    id: 'time/cell-quarter',
    cues: ['quý', 'quí'],
    pattern: atWord(`(?<w>${QUARTER})`),
    make: byQuarter,
    reads: [
      ['Quý II/2026', '2026-06-30'],
      ['Quí III, năm 2026', '2026-09-30'],
    ],
    refuses: ['Hằng quý', 'Quý khách'],
  },
  {
    id: 'time/cell-month',
    cues: ['/', 'năm'],
    pattern: atWord(`(?<w>(?:tháng )?(?<m>\\d{1,2})(?: ?/ ?| năm )(?<y>\\d{4}))(?!\\d)`),
    make: byMonth,
    reads: [
      ['8/2026', '2026-08-31'],
      ['Tháng 11 năm 2026', '2026-11-30'],
    ],
    refuses: ['Giai đoạn 2026-2030', 'Thường xuyên'],
  },
  {
    id: 'time/cell-bare-quarter',
    cues: ['quý', 'quí'],
    pattern: atWord(`^(?<w>${BARE_QUARTER})[.;]?$`),
    make: byBareQuarter,
    reads: [
      ['Quý III', '2026-09-30'],
      ['Quý 2.', '2026-06-30'],
    ],
    refuses: ['Mỗi quý', 'Quý III và các quý sau'],
  },
  {
    id: 'time/cell-bare-month',
    cues: ['tháng'],
    pattern: atWord(`^(?<w>${BARE_MONTH})[.;]?$`),
    make: byBareMonth,
    reads: [
      ['Tháng 9', '2026-09-30'],
      ['Tháng 7;', '2026-07-31'],
    ],
    refuses: ['Mỗi tháng', 'Tháng 9 trở đi'],
  },
  {
    id: 'time/cell-year',
    cues: ['20'],
    pattern: atWord(`^(?<w>(?:trong |hết )?(?:năm )?(?<y>20\\d\\d))[.;]?$`),
    make: byYear,
    reads: [
      ['Năm 2026', '2026-12-31'],
      ['2027', '2027-12-31'],
    ],
    refuses: ['2026-2027', 'Từ năm 2026'],
  },
];
