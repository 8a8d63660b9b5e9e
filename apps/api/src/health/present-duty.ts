import { DUTIES, isLate, type DutyTally } from '#application';

/** One duty as clients read it. */
export const presentDuty = (tally: DutyTally) => ({
  kind: tally.kind,
  title: DUTIES[tally.kind].title,
  waiting: tally.waiting,
  oldestAgeSeconds: tally.oldestAgeMs === null ? null : Math.round(tally.oldestAgeMs / 1_000),
  late: isLate(tally),
});
