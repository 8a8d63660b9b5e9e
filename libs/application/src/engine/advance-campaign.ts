import { DAY_MS, nextStep, type Instant } from '#domain';
import type { UnitOfWork } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import { advanceRows, clockOf } from './advance-page.js';
import { openDuePeriod } from './open-period.js';
import { planRules } from './plan-rules.js';
import { tellNothingOpen } from './tell-nothing-open.js';
import { windUpCampaign } from './wind-up-campaign.js';

const PAGE_SIZE = 500;
/** Rows another transaction held are looked for again soon, not at the next free row's date. */
const LOOK_AGAIN_MS = 2_000;
/** Paused, or nothing to come: only a signal matters, but a lost one should not be waited for until 2045. */
const LONG_WAIT_MS = 30 * DAY_MS;
const NOTHING_DUE = 'Không còn việc đến hạn, chờ điều phối kết thúc đợt';

export interface AdvanceOutcome {
  readonly phase: 'running' | 'paused' | 'ended';
  readonly waitMs: number;
  readonly label: string;
  readonly renew: boolean;
}

/**
 * Everything a campaign owes by `asOf`: report periods opened, steps taken, in pages of one transaction each; then
 * how long until the next. Run twice, it does nothing twice.
 *
 * @param onPage called after each page, e.g. to heartbeat.
 */
export async function advanceCampaign(
  uow: UnitOfWork,
  {
    campaignId,
    asOf,
    onPage,
  }: {
    readonly campaignId: string;
    readonly asOf: Instant;
    readonly onPage?: () => void;
  },
): Promise<AdvanceOutcome> {
  const pulse = await uow.run((tx) => tx.campaigns.pulse(campaignId));
  const ended = { phase: 'ended', waitMs: 1, label: 'Đã kết thúc', renew: false } as const;
  if (pulse === null || pulse.state === 'discarded') return ended;
  if (pulse.state === 'closed' || pulse.state === 'recalled') {
    await windUpCampaign(uow, campaignId, onPage);
    return ended;
  }
  if (pulse.state === 'paused') {
    return { phase: 'paused', waitMs: LONG_WAIT_MS, label: 'Tạm dừng nhắc việc', renew: false };
  }
  let opened = false;
  while (await openDuePeriod(uow, campaignId, asOf)) {
    opened = true;
    onPage?.();
  }
  while ((await advanceOnePage(uow, campaignId, asOf)) > 0) onPage?.();
  return { ...(await nextLook(uow, campaignId, asOf)), phase: 'running', renew: opened };
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
    await advanceByHalves(uow, campaignId, ids, asOf);
    return ids.length;
  }
}

/** Finds the row a page fails on and sets it aside with an incident; the rest goes on. */
async function advanceByHalves(
  uow: UnitOfWork,
  campaignId: string,
  ids: readonly string[],
  asOf: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  try {
    await uow.run(async (tx) => {
      await advanceRows(tx, campaignId, await tx.obligations.lockDueAmong(ids, asOf), asOf);
    });
  } catch (error) {
    if (isOutage(error)) throw error;
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) {
      await quarantine(uow, campaignId, only, error);
      return;
    }
    const middle = ids.length >> 1;
    await advanceByHalves(uow, campaignId, ids.slice(0, middle), asOf);
    await advanceByHalves(uow, campaignId, ids.slice(middle), asOf);
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
      detail: error instanceof Error ? error.message : String(error),
    });
  });
}

/** The database is away: nobody's row is to blame, the whole wake is tried again. */
const isOutage = (error: unknown): boolean =>
  error instanceof ApplicationError && error.code === 'SERVICE_UNAVAILABLE';

async function nextLook(
  uow: UnitOfWork,
  campaignId: string,
  asOf: Instant,
): Promise<{ readonly waitMs: number; readonly label: string }> {
  return uow.run(async (tx) => {
    const row = await tx.obligations.soonest(campaignId);
    const opening = await tx.reports.soonestOpening(campaignId);
    const stepAt = row?.nextStepAt ?? Infinity;
    if (opening !== null && opening.at < stepAt) {
      return { waitMs: waitUntil(opening.at, asOf), label: `Mở kỳ: ${opening.label}` };
    }
    if (row === null) {
      if (opening === null) await tellNothingOpen(tx, campaignId, asOf);
      return { waitMs: LONG_WAIT_MS, label: NOTHING_DUE };
    }
    const step = nextStep(clockOf(row), row.stepNo, await planRules(tx, row.policyVersion));
    return { waitMs: waitUntil(stepAt, asOf), label: step?.label ?? NOTHING_DUE };
  });
}

const waitUntil = (at: Instant, asOf: Instant): number => (at <= asOf ? LOOK_AGAIN_MS : at - asOf);
