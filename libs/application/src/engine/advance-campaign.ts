import { DAY_MS, formatDate, localDateOf, nextStep, toInstant, type Instant } from '#domain';
import { WAIT_LABELS } from '#wording';
import type { DueObligation } from '../ports/obligation.store.js';
import type { Stores, UnitOfWork } from '../ports/transaction.port.js';
import { isOutage } from '../shared/outage.js';
import { wordsOf } from '../shared/words-of.js';
import { advanceRows, clockOf } from './advance-page.js';
import { finishLaunch } from './finish-launch.js';
import { followCalendar } from './follow-calendar.js';
import { followPolicy } from './follow-policy.js';
import { openDuePeriod } from './open-period.js';
import { planRules } from './plan-rules.js';
import { workPartwise } from './set-aside.js';
import { tellEndedBodies } from './tell-ended-bodies.js';
import { tellNothingOpen } from './tell-nothing-open.js';
import { windUpCampaign } from './wind-up-campaign.js';

const PAGE_SIZE = 500;
/** Rows another transaction held are looked for again soon, not at the next free row's date. */
const LOOK_AGAIN_MS = 2_000;
/** Paused, or nothing to come: only a signal matters, but a lost one should not be waited for until 2045. */
const LONG_WAIT_MS = 30 * DAY_MS;

export interface AdvanceOutcome {
  readonly phase: 'running' | 'paused' | 'ended';
  readonly waitMs: number;
  readonly label: string;
  readonly renew: boolean;
}

/**
 * Everything a campaign owes by now: report periods opened, steps taken, in pages of one transaction each; then how
 * long until the next, counted from when the wake ends. Run twice, it does nothing twice.
 *
 * @param asOf when the wake was due. It works for the later of this and the clock: after an outage only the step that
 *   applies now is told, not each that fell due meanwhile.
 * @param onPage called after each page, e.g. to heartbeat.
 */
export async function advanceCampaign(
  uow: UnitOfWork,
  {
    campaignId,
    asOf: dueAt,
    onPage,
  }: {
    readonly campaignId: string;
    readonly asOf: Instant;
    readonly onPage?: () => void;
  },
): Promise<AdvanceOutcome> {
  const [pulse, asOf] = await uow.run(async (tx) => [
    await tx.campaigns.pulse(campaignId),
    Math.max(dueAt, tx.clock.now()),
  ]);
  const ended = { phase: 'ended', waitMs: 1, label: WAIT_LABELS.ended, renew: false } as const;
  if (pulse === null || pulse.state === 'discarded') return ended;
  if (pulse.state === 'closed' || pulse.state === 'recalled') {
    await windUpCampaign(uow, campaignId, onPage);
    return ended;
  }
  if (pulse.state === 'launching') {
    await finishLaunch(uow, campaignId, pulse.pageCount, onPage);
    return advanceCampaign(uow, { campaignId, asOf, ...(onPage === undefined ? {} : { onPage }) });
  }
  if (pulse.state === 'launch_failed' || pulse.state === 'draft') {
    return { phase: 'running', waitMs: LONG_WAIT_MS, label: WAIT_LABELS.notLaunched, renew: false };
  }
  if (pulse.state === 'paused') {
    return { phase: 'paused', waitMs: LONG_WAIT_MS, label: WAIT_LABELS.paused, renew: false };
  }
  let opened = false;
  while (await openOnePage(uow, campaignId, asOf)) {
    opened = true;
    onPage?.();
  }
  const takeDue = async (): Promise<void> => {
    while ((await advanceOnePage(uow, campaignId, asOf)) > 0) onPage?.();
  };
  await takeDue();
  if (pulse.behindCalendar) {
    // After what was due by the old calendar: a step that moved into the past is taken now.
    await followCalendar(uow, campaignId, onPage);
    await takeDue();
  }
  if (pulse.followPolicy !== null) {
    await followPolicy(uow, campaignId, pulse.followPolicy, onPage);
    await takeDue();
  }
  await uow.run((tx) => tellEndedBodies(tx, campaignId, asOf));
  return { ...(await nextLook(uow, campaignId, asOf)), phase: 'running', renew: opened };
}

/**
 * Opens a page of a due period. A period that twice cannot be opened, or not be followed by the next of its series, is set
 * aside with an incident; its campaign goes on.
 */
async function openOnePage(uow: UnitOfWork, campaignId: string, asOf: Instant): Promise<boolean> {
  const open = () => openDuePeriod(uow, campaignId, asOf);
  return open()
    .catch(async (error: unknown) => {
      if (isOutage(error)) throw error;
      // The database takes other writes: what fails again now fails by itself.
      await uow.run((tx) => tx.incidents.proveWritable());
      return open();
    })
    .catch((error: unknown) => {
      if (isOutage(error)) throw error;
      return setPeriodAside(uow, campaignId, asOf, error);
    });
}

async function setPeriodAside(
  uow: UnitOfWork,
  campaignId: string,
  asOf: Instant,
  error: unknown,
): Promise<boolean> {
  return uow.run(async (tx) => {
    const period = await tx.reports.lockDuePeriod(campaignId, asOf);
    if (period === null) return false;
    await tx.reports.quarantine(period.id);
    await tx.incidents.record({
      campaignId,
      kind: 'periodQuarantined',
      subjectId: period.id,
      detail: `${period.label}: ${wordsOf(error)}`,
    });
    return true;
  });
}

async function advanceOnePage(uow: UnitOfWork, campaignId: string, asOf: Instant): Promise<number> {
  try {
    return await uow.run(async (tx) => {
      const rows = await tx.obligations.lockDue(campaignId, asOf, PAGE_SIZE);
      await advanceRows(tx, campaignId, rows, asOf);
      return rows.length;
    });
  } catch (error) {
    if (isOutage(error)) throw error;
    const ids = await uow.run((tx) => tx.obligations.dueIds(campaignId, asOf, PAGE_SIZE));
    await workPartwise(ids, {
      attempt: (some) =>
        uow.run(async (tx) =>
          advanceRows(tx, campaignId, await tx.obligations.lockDueAmong(some, asOf), asOf),
        ),
      prove: () => uow.run((tx) => tx.incidents.proveWritable()),
      setAside: (id, reason) => quarantine(uow, campaignId, id, reason),
    });
    return ids.length;
  }
}

async function quarantine(
  uow: UnitOfWork,
  campaignId: string,
  obligationId: string,
  error: unknown,
): Promise<void> {
  await uow.run(async (tx) => {
    await tx.obligations.quarantine(obligationId);
    await tx.incidents.record({
      campaignId,
      kind: 'rowQuarantined',
      subjectId: obligationId,
      detail: wordsOf(error),
    });
  });
}

async function nextLook(
  uow: UnitOfWork,
  campaignId: string,
  asOf: Instant,
): Promise<{ readonly waitMs: number; readonly label: string }> {
  return uow.run(async (tx) => {
    const row = await tx.obligations.soonest(campaignId);
    const opening = await tx.reports.soonestOpening(campaignId);
    if (row === null && opening === null) await tellNothingOpen(tx, campaignId, asOf);
    const label = row === null ? WAIT_LABELS.nothingDue : await labelOf(tx, row);
    const waitUntil = (at: Instant): number => {
      const now = Math.max(asOf, tx.clock.now());
      if (at === Infinity) return LONG_WAIT_MS;
      return at <= now ? LOOK_AGAIN_MS : at - now;
    };
    const stepAt = row?.nextStepAt ?? Infinity;
    const end = await tx.successions.nextEnd(campaignId, localDateOf(asOf));
    // Before the digests of that morning are composed.
    const endAt = end === null ? Infinity : toInstant(end, '06:30');
    if (end !== null && endAt < Math.min(stepAt, opening?.at ?? Infinity)) {
      return { waitMs: waitUntil(endAt), label: WAIT_LABELS.bodyEnds(formatDate(end)) };
    }
    if (opening !== null && opening.at < stepAt) {
      return { waitMs: waitUntil(opening.at), label: WAIT_LABELS.opening(opening.label) };
    }
    return { waitMs: waitUntil(stepAt), label };
  });
}

/** For the operator's eyes only: a row that cannot be planned is set aside when it is due, not before. */
async function labelOf(tx: Stores<'policies'>, row: DueObligation): Promise<string> {
  try {
    const rules = await planRules(tx, row.policyVersion);
    return nextStep(clockOf(row), row.stepNo, rules)?.label ?? WAIT_LABELS.nothingDue;
  } catch (error) {
    if (isOutage(error)) throw error;
    return WAIT_LABELS.nothingDue;
  }
}
