import { localDate } from '../shared/index.js';
import { hasEndedBy, isBackwards, isValidOn, overlaps } from './body.js';

const span = (from: string | null, to: string | null) => ({
  validFrom: from === null ? null : localDate(from),
  validTo: to === null ? null : localDate(to),
});

describe('validity', () => {
  it.each([
    [null, null, '2025-06-30', true],
    ['2025-06-30', null, '2025-06-30', true],
    ['2025-07-01', null, '2025-06-30', false],
    [null, '2025-06-30', '2025-06-30', true],
    [null, '2025-06-30', '2025-07-01', false],
  ])('%s to %s covers %s: %s', (from, to, day, expected) => {
    expect(isValidOn(span(from, to), localDate(day))).toBe(expected);
  });

  it('calls a body ended from the day after its last, and never before it began', () => {
    expect(hasEndedBy(span(null, '2025-06-30'), localDate('2025-06-30'))).toBe(false);
    expect(hasEndedBy(span(null, '2025-06-30'), localDate('2025-07-01'))).toBe(true);
    expect(hasEndedBy(span('2026-01-01', null), localDate('2025-07-01'))).toBe(false);
  });

  it.each([
    [null, null, null, null, true],
    [null, '2025-06-30', '2025-07-01', null, false],
    [null, '2025-06-30', '2025-06-30', null, true],
    ['2025-01-01', '2025-03-31', '2025-02-01', '2025-02-28', true],
    ['2025-01-01', '2025-03-31', '2024-01-01', '2024-12-31', false],
  ])('%s–%s and %s–%s share a day: %s', (aFrom, aTo, bFrom, bTo, expected) => {
    expect(overlaps(span(aFrom, aTo), span(bFrom, bTo))).toBe(expected);
    expect(overlaps(span(bFrom, bTo), span(aFrom, aTo))).toBe(expected);
  });

  it('knows a span written backwards', () => {
    expect(isBackwards(span('2025-07-01', '2025-06-30'))).toBe(true);
    expect(isBackwards(span('2025-06-30', '2025-06-30'))).toBe(false);
  });
});
