import { VIETNAM_CALENDAR } from '../calendar/index.js';
import type { Urgency } from '../reading/index.js';
import { localDate, localDateOf, localTimeOf, toInstant, type Instant } from '../shared/index.js';
import { acknowledgementDue, supporterDue } from './due-dates.js';

/** '2025-02-19 10:00' */
const at = (text: string): Instant =>
  toInstant(localDate(text.slice(0, 10)), text.slice(11) as `${number}:${number}`);
const show = (instant: Instant): string => `${localDateOf(instant)} ${localTimeOf(instant)}`;

describe('due dates', () => {
  const due = (received: string, urgency: Urgency | null = null): string =>
    show(acknowledgementDue(at(received), urgency, VIETNAM_CALENDAR));

  it('of an acknowledgement are the end of the working day with four hours left, else of the next', () => {
    expect(due('2025-02-19 06:00')).toBe('2025-02-19 17:00');
    expect(due('2025-02-19 13:00')).toBe('2025-02-19 17:00');
    expect(due('2025-02-19 13:01')).toBe('2025-02-20 17:00');
    expect(due('2026-02-13 16:00')).toBe('2026-02-23 17:00');
    expect(due('2025-02-22 09:00')).toBe('2025-02-24 17:00');
  });

  it('of an urgent one are hours', () => {
    expect(due('2025-02-19 09:00', 'KHAN')).toBe('2025-02-19 11:00');
    expect(due('2025-02-21 16:00', 'KHAN')).toBe('2025-02-24 08:30');
    expect(due('2025-02-22 22:00', 'HOA_TOC')).toBe('2025-02-23 00:00');
  });

  it('of a supporter come two working days before the lead', () => {
    expect(supporterDue(localDate('2023-10-02'), VIETNAM_CALENDAR)).toBe('2023-09-28');
    expect(supporterDue(localDate('2023-09-30'), VIETNAM_CALENDAR)).toBe('2023-09-28');
  });
});
