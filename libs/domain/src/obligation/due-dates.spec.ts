import { VIETNAM_CALENDAR } from '../calendar/index.js';
import type { Urgency } from './urgency.js';
import { localDate, localDateOf, localTimeOf, toInstant, type Instant } from '../shared/index.js';
import { acknowledgementDue, acknowledgementOf, supporterDue } from './due-dates.js';
import { DEFAULT_QUIET_HOURS } from './quiet-hours.js';

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

  it('of what is sent at night count from the next working morning, unless it is urgent enough to wake for', () => {
    const rules = { calendar: VIETNAM_CALENDAR, quietHours: DEFAULT_QUIET_HOURS };
    const by = (urgency: Urgency | null) =>
      show(acknowledgementOf(at('2025-02-19 22:00'), urgency, rules).dueAt);
    expect([by(null), by('HOA_TOC')]).toEqual(['2025-02-20 17:00', '2025-02-20 00:00']);
  });

  describe('of a supporter', () => {
    const supporter = (lead: string, from: string): string =>
      show(supporterDue(at(lead), at(from), VIETNAM_CALENDAR));

    it('come two working days before the lead, at closing time', () => {
      expect(supporter('2023-10-02 17:00', '2023-09-01 08:00')).toBe('2023-09-28 17:00');
      expect(supporter('2023-09-30 11:00', '2023-09-01 08:00')).toBe('2023-09-28 17:00');
    });

    it('are the lead’s own where they would be late at once', () => {
      expect(supporter('2023-10-02 17:00', '2023-09-28 17:00')).toBe('2023-10-02 17:00');
      expect(supporter('2023-10-02 17:00', '2023-09-28 16:59')).toBe('2023-09-28 17:00');
      expect(supporter('2023-10-02 17:00', '2023-10-01 08:00')).toBe('2023-10-02 17:00');
    });
  });
});
