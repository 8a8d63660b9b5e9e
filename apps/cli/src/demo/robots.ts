import { DAY_MS, HOUR_MS, type Instant, type WorkingCalendar, deferToWorkingHours } from '#domain';

/** How a robot recipient behaves. "returned" hands in thin reports that come back once. */
export type Temperament = 'quick' | 'slow' | 'forgetful' | 'returned';

const TEMPERAMENTS: readonly Temperament[] = ['quick', 'slow', 'forgetful', 'quick', 'returned'];

/** The same body behaves the same way in every run. */
export const temperamentOf = (index: number): Temperament =>
  TEMPERAMENTS[index % TEMPERAMENTS.length] ?? 'quick';

/** How long after work reached it a robot acts. A forgetful one waits until its head has been told. */
const ACKNOWLEDGES_AFTER: Readonly<Record<Temperament, number>> = {
  quick: HOUR_MS,
  slow: 2 * DAY_MS,
  forgetful: 9 * DAY_MS,
  returned: 5 * HOUR_MS,
};
const HANDS_IN_BEFORE_DUE: Readonly<Record<Temperament, number>> = {
  quick: 5 * DAY_MS,
  slow: 1 * DAY_MS,
  forgetful: -4 * DAY_MS,
  returned: 4 * DAY_MS,
};
const SPEAKS_EVERY: Readonly<Record<Temperament, number>> = {
  quick: 20 * DAY_MS,
  slow: 45 * DAY_MS,
  forgetful: 75 * DAY_MS,
  returned: 30 * DAY_MS,
};

/** Pure decisions of the robots: when, always within office hours. */
export class RobotPlan {
  public constructor(private readonly calendar: WorkingCalendar) {}

  public acknowledgesAt(who: Temperament, deliveredAt: Instant): Instant {
    return this.atWork(deliveredAt + ACKNOWLEDGES_AFTER[who]);
  }

  public handsInAt(who: Temperament, dueAt: Instant, now: Instant): Instant {
    return this.atWork(Math.max(now + HOUR_MS, dueAt - HANDS_IN_BEFORE_DUE[who]));
  }

  public speaksAt(who: Temperament, now: Instant): Instant {
    return this.atWork(now + SPEAKS_EVERY[who]);
  }

  /** The coordinator judges on the next working day. */
  public judgesAt(now: Instant): Instant {
    return this.atWork(now + DAY_MS);
  }

  private atWork(instant: Instant): Instant {
    return deferToWorkingHours(instant, null, this.calendar);
  }
}
