import { nextStep, periodsOf, toInstant, yearOf, localDate } from '#domain';
import type { CalendarMove } from '../ports/calendar.store.js';
import type { DueObligation, StepMove } from '../ports/obligation.store.js';
import type { Stores, UnitOfWork } from '../ports/transaction.port.js';
import { clockOf } from './advance-page.js';
import { newPeriod } from './open-period.js';
import { planRules } from './plan-rules.js';

const PAGE_SIZE = 500;
/** A period falls due at most so many years after it was planned to. */
const PERIOD_YEARS = 2;

/**
 * Has what is armed follow the calendar in force: the next step of every open obligation, and the periods that are only
 * scheduled. What was told stays told, a deadline stays where it was set; a rung keeps its number, so that none is taken
 * twice. In pages; started again it finishes what is left.
 */
export async function followCalendar(
  uow: UnitOfWork,
  campaignId: string,
  onPage?: () => void,
): Promise<void> {
  const version = await uow.run(async (tx) => (await tx.policies.calendar()).version);
  let after: string | null = null;
  do {
    after = await uow.run((tx) => followPage(tx, { campaignId, version, after }));
    onPage?.();
  } while (after !== null);
  await uow.run(async (tx) => {
    await reschedule(tx, campaignId, version);
    await tx.campaigns.markCalendarFollowed(campaignId, version);
  });
}

interface FollowedPage {
  readonly campaignId: string;
  /** Of the calendar that is followed. */
  readonly version: number;
  readonly after: string | null;
}

/** Plans one page; answers its last row, or null when there is no more. */
async function followPage(
  tx: Stores<'calendar' | 'obligations' | 'policies'>,
  { campaignId, version, after }: FollowedPage,
): Promise<string | null> {
  const rows = await tx.obligations.lockArmed(campaignId, after, PAGE_SIZE);
  const moves: StepMove[] = [];
  const noted: CalendarMove[] = [];
  for (const row of rows) {
    const nextStepAt = await plannedAt(tx, row);
    if (nextStepAt === row.nextStepAt) continue;
    moves.push({ id: row.id, stepNo: row.stepNo, nextStepAt });
    if (nextStepAt !== null && row.nextStepAt !== null) {
      noted.push({ what: 'step', subjectId: row.id, before: row.nextStepAt, after: nextStepAt });
    }
  }
  if (moves.length > 0) {
    await tx.obligations.moveSteps(moves);
    await tx.calendar.noteMoves(version, campaignId, noted);
  }
  return rows.length < PAGE_SIZE ? null : (rows.at(-1)?.id ?? null);
}

async function plannedAt(tx: Stores<'policies'>, row: DueObligation): Promise<number | null> {
  // A row that cannot be planned is set aside when it falls due, and keeps nobody here.
  const rules = await planRules(tx, row.policyVersion).catch(() => null);
  if (rules === null) return row.nextStepAt;
  return nextStep(clockOf(row), row.stepNo, rules)?.at ?? row.nextStepAt;
}

async function reschedule(
  tx: Stores<'calendar' | 'clock' | 'policies' | 'reports'>,
  campaignId: string,
  version: number,
): Promise<void> {
  const noted: CalendarMove[] = [];
  const calendar = await tx.policies.calendar();
  for (const period of await tx.reports.lockScheduled(campaignId)) {
    const until = localDate(`${yearOf(period.endsOn) + PERIOD_YEARS}-12-31`);
    const plan = periodsOf(period.cycle, period.seriesStartsOn, until, calendar).find(
      (one) => one.key === period.periodKey,
    );
    if (plan === undefined || toInstant(plan.opensOn, '06:30') <= tx.clock.now()) continue;
    const moved = newPeriod(period.id, period.seriesId, campaignId, plan);
    await tx.reports.reschedule(moved);
    const { id: subjectId, opensAt: before } = period;
    const { opensAt: after } = moved;
    if (after !== before) noted.push({ what: 'period', subjectId, before, after });
  }
  await tx.calendar.noteMoves(version, campaignId, noted);
}
