import {
  DAY_MS,
  DEFAULT_QUIET_HOURS,
  digestCutoff,
  HOUR_MS,
  localDateOf,
  MINUTE_MS,
  morningOf,
  type Instant,
  type WorkingCalendar,
} from '#domain';
import { DUTY_INCIDENTS, DUTY_TITLES } from '#wording';
import type { IncidentKind } from '../ports/incident.store.js';

/** Duties that the rows show as not done. */
export const ROW_DUTIES = [
  'launchReleased',
  'campaignWoundUp',
  'periodOpened',
  'stepArmed',
  'stepTaken',
  'calendarFollowed',
  'nothingSetAside',
  'workHandedOn',
  'wordPassedOn',
  'mailSent',
  'digestLineTold',
  'scanRecognised',
  'webhookDelivered',
  'anchorMade',
] as const;
export type RowDutyKind = (typeof ROW_DUTIES)[number];

/** With those that only Temporal, or the files, can answer for. */
export type DutyKind = RowDutyKind | 'campaignFollowed' | 'morningDigestRuns' | 'uploadNamed';

/**
 * What the sweep does about a duty that is late: calls the campaign's workflow, has the next wake plan the row, wakes the
 * digest, starts the workflow again, sets the file aside. `wait`: it passes with the outage that caused it; `person`:
 * nothing can be repaired without one.
 */
export type DutyRepair =
  'wakeCampaign' | 'planAnew' | 'wakeDigest' | 'startWorkflow' | 'setAside' | 'wait' | 'person';

export interface Duty {
  /** What must be so, in Vietnamese. */
  readonly title: string;
  /** Not done for this long, it is late. */
  readonly lateAfterMs: number;
  /** The age of a queue is shown; what else is late breaks an invariant. */
  readonly nature: 'invariant' | 'queue';
  readonly repair: DutyRepair;
  /** null: whoever set it aside has recorded it; of a queue that waits only its age is shown. */
  readonly incident: { readonly kind: IncidentKind; readonly detail: string } | null;
}

const SOON_MS = 10 * MINUTE_MS;

/**
 * "Điều phải có": everything that must exist or come to pass without anybody asking. The sweep repairs by this list;
 * `verify`, readiness and the boards judge by it. What is not in it is watched by nobody.
 */
export const DUTIES = {
  campaignFollowed: {
    title: DUTY_TITLES.campaignFollowed,
    lateAfterMs: 0,
    nature: 'invariant',
    repair: 'startWorkflow',
    incident: {
      kind: 'workflowMissing',
      detail: DUTY_INCIDENTS.campaignFollowed,
    },
  },
  morningDigestRuns: {
    title: DUTY_TITLES.morningDigestRuns,
    lateAfterMs: 0,
    nature: 'invariant',
    repair: 'startWorkflow',
    incident: {
      kind: 'digestMissing',
      detail: DUTY_INCIDENTS.morningDigestRuns,
    },
  },
  launchReleased: {
    title: DUTY_TITLES.launchReleased,
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'wakeCampaign',
    incident: {
      kind: 'releaseMissing',
      detail: DUTY_INCIDENTS.launchReleased,
    },
  },
  campaignWoundUp: {
    title: DUTY_TITLES.campaignWoundUp,
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'wakeCampaign',
    incident: {
      kind: 'windUpMissing',
      detail: DUTY_INCIDENTS.campaignWoundUp,
    },
  },
  periodOpened: {
    title: DUTY_TITLES.periodOpened,
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'wakeCampaign',
    incident: {
      kind: 'periodNotOpened',
      detail: DUTY_INCIDENTS.periodOpened,
    },
  },
  stepArmed: {
    title: DUTY_TITLES.stepArmed,
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'planAnew',
    incident: {
      kind: 'stepMissing',
      detail: DUTY_INCIDENTS.stepArmed,
    },
  },
  stepTaken: {
    title: DUTY_TITLES.stepTaken,
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'wakeCampaign',
    incident: {
      kind: 'stepOverdue',
      detail: DUTY_INCIDENTS.stepTaken,
    },
  },
  calendarFollowed: {
    title: DUTY_TITLES.calendarFollowed,
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'wakeCampaign',
    incident: {
      kind: 'calendarNotFollowed',
      detail: DUTY_INCIDENTS.calendarFollowed,
    },
  },
  nothingSetAside: {
    title: DUTY_TITLES.nothingSetAside,
    lateAfterMs: 0,
    nature: 'invariant',
    repair: 'person',
    incident: null,
  },
  workHandedOn: {
    title: DUTY_TITLES.workHandedOn,
    lateAfterMs: 5 * DAY_MS,
    nature: 'queue',
    repair: 'person',
    incident: null,
  },
  uploadNamed: {
    title: DUTY_TITLES.uploadNamed,
    lateAfterMs: HOUR_MS,
    nature: 'invariant',
    repair: 'setAside',
    incident: {
      kind: 'uploadOrphaned',
      detail: DUTY_INCIDENTS.uploadNamed,
    },
  },
  wordPassedOn: {
    title: DUTY_TITLES.wordPassedOn,
    lateAfterMs: 5 * MINUTE_MS,
    nature: 'queue',
    repair: 'wait',
    incident: null,
  },
  mailSent: {
    title: DUTY_TITLES.mailSent,
    lateAfterMs: HOUR_MS,
    nature: 'queue',
    repair: 'wait',
    incident: null,
  },
  digestLineTold: {
    title: DUTY_TITLES.digestLineTold,
    lateAfterMs: HOUR_MS,
    nature: 'queue',
    repair: 'wakeDigest',
    incident: { kind: 'digestLate', detail: DUTY_INCIDENTS.digestLineTold },
  },
  scanRecognised: {
    title: DUTY_TITLES.scanRecognised,
    lateAfterMs: HOUR_MS,
    nature: 'queue',
    repair: 'wait',
    incident: null,
  },
  webhookDelivered: {
    title: DUTY_TITLES.webhookDelivered,
    lateAfterMs: HOUR_MS,
    nature: 'queue',
    repair: 'wait',
    incident: null,
  },
  anchorMade: {
    title: DUTY_TITLES.anchorMade,
    lateAfterMs: HOUR_MS,
    nature: 'queue',
    repair: 'wakeDigest',
    incident: null,
  },
} as const satisfies Readonly<Record<DutyKind, Duty>>;

/** What the lateness of a duty is judged by. */
export interface DutyTime {
  readonly now: Instant;
  readonly wallNow: Instant;
  /** When today's hours of mail began; null outside of them. */
  readonly openedAt: Instant | null;
  /** The last morning digest that was due, and until when a line had to be there for it. */
  readonly digestAt: Instant;
  readonly digestCutoff: Instant;
}

export function dutyTimeAt(
  { now, wallNow }: { readonly now: Instant; readonly wallNow: Instant },
  calendar: WorkingCalendar,
): DutyTime {
  const today = localDateOf(now);
  const morning = morningOf(today, DEFAULT_QUIET_HOURS);
  const begun = calendar.isWorkingDay(today) && now >= morning;
  const digestAt = begun
    ? morning
    : morningOf(calendar.previousWorkingDay(today), DEFAULT_QUIET_HOURS);
  return {
    now,
    wallNow,
    openedAt: begun && now < calendar.closingInstant(today) ? morning : null,
    digestAt,
    digestCutoff: digestCutoff(digestAt),
  };
}

/** Words to Temporal and to other programs, and files, wait by the machine's clock; all else by business time. */
const BY_WALL: readonly DutyKind[] = ['wordPassedOn', 'uploadNamed', 'webhookDelivered'];

/** The clock a duty waits by. */
export const dutyNow = (kind: DutyKind, { now, wallNow }: DutyTime): Instant =>
  BY_WALL.includes(kind) ? wallNow : now;
