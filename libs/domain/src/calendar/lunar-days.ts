import { localDate, type LocalDate } from '../shared/local-date.js';

/** The two lunar days of a year that are holidays by law. */
export interface LunarDays {
  /** Mùng 1 tháng Giêng. */
  readonly newYearOn: LocalDate;
  /** Mùng 10 tháng Ba, Giỗ Tổ Hùng Vương. */
  readonly hungKingsOn: LocalDate;
}

/**
 * Vietnamese lunar calendar (new moons and solstice of UTC+7, not the Chinese UTC+8), computed from the
 * series of Meeus, Astronomical Algorithms (2nd ed., ch. 25 and 49). A table, because replayed code must
 * never see another answer, and because a new moon near midnight must not depend on a rounding.
 */
const LUNAR_DAYS: readonly (readonly [year: number, newYear: string, hungKings: string])[] = [
  [2020, '01-25', '04-02'],
  [2021, '02-12', '04-21'],
  [2022, '02-01', '04-10'],
  [2023, '01-22', '04-29'],
  [2024, '02-10', '04-18'],
  [2025, '01-29', '04-07'],
  [2026, '02-17', '04-26'],
  [2027, '02-06', '04-16'],
  [2028, '01-26', '04-04'],
  [2029, '02-13', '04-23'],
  [2030, '02-02', '04-12'],
  [2031, '01-23', '04-01'],
  [2032, '02-11', '04-19'],
  [2033, '01-31', '04-09'],
  [2034, '02-19', '04-28'],
  [2035, '02-08', '04-17'],
  [2036, '01-28', '04-06'],
  [2037, '02-15', '04-24'],
  [2038, '02-04', '04-13'],
  [2039, '01-24', '04-03'],
  [2040, '02-12', '04-20'],
  [2041, '02-01', '04-10'],
  [2042, '01-22', '04-29'],
  [2043, '02-10', '04-19'],
  [2044, '01-30', '04-07'],
  [2045, '02-17', '04-26'],
  [2046, '02-06', '04-15'],
  [2047, '01-26', '04-04'],
  [2048, '02-14', '04-22'],
  [2049, '02-02', '04-11'],
  [2050, '01-23', '04-01'],
  [2051, '02-11', '04-20'],
  [2052, '02-01', '04-09'],
  [2053, '02-18', '04-28'],
  [2054, '02-08', '04-17'],
  [2055, '01-28', '04-06'],
  [2056, '02-15', '04-24'],
  [2057, '02-04', '04-13'],
  [2058, '01-24', '04-02'],
  [2059, '02-12', '04-21'],
  [2060, '02-02', '04-10'],
  [2061, '01-21', '03-31'],
  [2062, '02-09', '04-19'],
  [2063, '01-29', '04-08'],
  [2064, '02-17', '04-26'],
  [2065, '02-05', '04-15'],
  [2066, '01-26', '04-04'],
  [2067, '02-14', '04-23'],
  [2068, '02-03', '04-11'],
  [2069, '01-23', '04-01'],
  [2070, '02-11', '04-20'],
  [2071, '01-31', '04-09'],
  [2072, '02-19', '04-27'],
  [2073, '02-07', '04-16'],
  [2074, '01-27', '04-05'],
  [2075, '02-15', '04-24'],
  [2076, '02-05', '04-13'],
  [2077, '01-24', '04-02'],
  [2078, '02-12', '04-21'],
  [2079, '02-02', '04-11'],
  [2080, '01-22', '03-30'],
];

const BY_YEAR: ReadonlyMap<number, LunarDays> = new Map(
  LUNAR_DAYS.map(([year, newYear, hungKings]) => [
    year,
    {
      newYearOn: localDate(`${year}-${newYear}`),
      hungKingsOn: localDate(`${year}-${hungKings}`),
    },
  ]),
);

/** First and last year of the table. */
export const LUNAR_YEARS = { first: 2020, last: 2080 } as const;

/** Null outside {@link LUNAR_YEARS}. */
export const lunarDaysOf = (year: number): LunarDays | null => BY_YEAR.get(year) ?? null;
