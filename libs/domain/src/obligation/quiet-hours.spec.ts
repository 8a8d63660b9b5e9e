import { VIETNAM_CALENDAR } from '../calendar/index.js';
import { localDate, localDateOf, localTimeOf, toInstant, type Instant } from '../shared/index.js';
import { deferToWorkingHours, digestCutoff, nextDigestAt } from './quiet-hours.js';

/** '2025-02-19 10:00' */
const at = (text: string): Instant =>
  toInstant(localDate(text.slice(0, 10)), text.slice(11) as `${number}:${number}`);
const show = (instant: Instant): string => `${localDateOf(instant)} ${localTimeOf(instant)}`;

describe('mail hours', () => {
  const defer = (text: string): string =>
    show(deferToWorkingHours(at(text), null, VIETNAM_CALENDAR));

  it('open at 07:30 and close at 17:00 of a working day', () => {
    expect(defer('2025-02-19 07:29')).toBe('2025-02-19 07:30');
    expect(defer('2025-02-19 16:59')).toBe('2025-02-19 16:59');
    expect(defer('2025-02-19 17:00')).toBe('2025-02-20 07:30');
    expect(defer('2026-08-22 09:00')).toBe('2026-08-22 09:00');
    expect(defer('2026-08-31 09:00')).toBe('2026-09-03 07:30');
  });

  it('start with the digest, which takes in the steps of 06:30', () => {
    const next = (text: string): string => show(nextDigestAt(at(text), VIETNAM_CALENDAR));
    expect(next('2025-02-19 07:29')).toBe('2025-02-19 07:30');
    expect(next('2025-02-19 07:30')).toBe('2025-02-20 07:30');
    expect(next('2025-02-21 12:00')).toBe('2025-02-24 07:30');
    expect(show(digestCutoff(at('2025-02-24 07:30')))).toBe('2025-02-24 06:30');
  });
});
