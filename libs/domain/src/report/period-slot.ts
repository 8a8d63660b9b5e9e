import { dateOf, type LocalDate } from '../shared/index.js';
import type { ReportCycle, ReportKind } from './report-cycle.js';

/** The named span of a period, before any rule about its dates. */
export interface PeriodSlot {
  readonly key: string;
  readonly label: string;
  readonly reportKind: ReportKind;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** The spans that end in `year`, in time order; none for reports without a rhythm. */
export function slotsOfYear(cycle: ReportCycle, year: number): readonly PeriodSlot[] {
  switch (cycle.kind) {
    case 'MONTH':
      return Array.from({ length: 12 }, (_, index) => monthSlot(year, index + 1));
    case 'QUARTER':
      return ROMAN.map((numeral, index) => quarterSlot(year, index, numeral));
    case 'HALF':
      return [
        halfSlot(cycle, year, 'first'),
        cycle.yearEnd === 'WHOLE_YEAR' ? yearSlot(cycle, year) : halfSlot(cycle, year, 'second'),
      ];
    case 'NINE_MONTHS':
      return [nineMonthsSlot(cycle, year)];
    case 'YEAR':
      return [yearSlot(cycle, year)];
    case 'ONCE':
    case 'EVENT':
      return [];
  }
}

const span = (
  year: number,
  firstMonth: number,
  lastMonth: number,
): Pick<PeriodSlot, 'startsOn' | 'endsOn'> => ({
  startsOn: dateOf(year, firstMonth, 1),
  endsOn: dateOf(year, lastMonth, 31),
});

const monthSlot = (year: number, month: number): PeriodSlot => ({
  key: `${year}-M${String(month).padStart(2, '0')}`,
  label: `Báo cáo tháng ${month}/${year}`,
  reportKind: 'periodic',
  ...span(year, month, month),
});

const quarterSlot = (year: number, index: number, numeral: string): PeriodSlot => ({
  key: `${year}-Q${index + 1}`,
  label: `Báo cáo quý ${numeral}/${year}`,
  reportKind: 'periodic',
  ...span(year, index * 3 + 1, index * 3 + 3),
});

const halfSlot = (cycle: ReportCycle, year: number, half: 'first' | 'second'): PeriodSlot => ({
  key: `${year}-H${half === 'first' ? 1 : 2}`,
  label: `${interimName(cycle)} 6 tháng ${half === 'first' ? 'đầu' : 'cuối'} năm ${year}`,
  reportKind: interimKind(cycle),
  ...(half === 'first' ? span(year, 1, 6) : span(year, 7, 12)),
});

const nineMonthsSlot = (cycle: ReportCycle, year: number): PeriodSlot => ({
  key: `${year}-9M`,
  label: `${interimName(cycle)} 9 tháng đầu năm ${year}`,
  reportKind: interimKind(cycle),
  ...span(year, 1, 9),
});

const yearSlot = (cycle: ReportCycle, year: number): PeriodSlot => ({
  key: `${year}-Y`,
  label: `${cycle.naming === 'REVIEW' ? 'Tổng kết' : 'Báo cáo'} năm ${year}`,
  reportKind: cycle.naming === 'REVIEW' ? 'final' : 'periodic',
  ...span(year, 1, 12),
});

const interimName = (cycle: ReportCycle): string =>
  cycle.naming === 'REVIEW' ? 'Sơ kết' : 'Báo cáo';

const interimKind = (cycle: ReportCycle): ReportKind =>
  cycle.naming === 'REVIEW' ? 'interim' : 'periodic';
