import { DUTIES, type IncidentKind, type Transaction } from '#application';
import { ENGINE_INCIDENTS } from '#wording';
import { SHOWN_MS } from './sweep-rows.js';
import type { SweepDependencies } from './sweep.js';

/** Questions to Temporal at the same time. */
const AT_ONCE = 10;
/** Starts the workflow of every open campaign that has none. */
export async function sweepCampaigns(deps: SweepDependencies): Promise<void> {
  const { uow, logger } = deps;
  const open = await uow.run(async (tx) => {
    await resolveShown(tx, DUTIES.campaignFollowed.incident.kind);
    return tx.campaigns.needingWorkflow();
  });
  for (let first = 0; first < open.length; first += AT_ONCE) {
    const group = open.slice(first, first + AT_ONCE);
    const swept = await Promise.allSettled(group.map((id) => sweepCampaign(deps, id)));
    const failed = swept.filter((one) => one.status === 'rejected');
    // One campaign's failure leaves nobody else without a run. When all fail, Temporal is away and the rest would too.
    if (failed.length === group.length) throw failed[0]?.reason;
    for (const { reason } of failed) {
      logger.warn({ err: reason as unknown }, 'a campaign could not be swept');
    }
  }
}

async function sweepCampaign(
  { uow, signaller }: SweepDependencies,
  campaignId: string,
): Promise<void> {
  if (await signaller.isRunning(campaignId)) return;
  // A launch whose start still waits is not lost. A word is marked only after its run was started: asked in this order,
  // a start in between is seen.
  if (await uow.run((tx) => tx.outbox.waits(campaignId))) return;
  if (await signaller.isRunning(campaignId)) return;
  await signaller.recordMissing(campaignId);
  await signaller.restart(campaignId);
}

/**
 * Ends the runs of campaigns that no row knows: their rows are gone, as beside an older copy of the database. A row is
 * committed before its run is started, so an unknown run is no new one.
 */
export async function sweepUnknownRuns({ uow, signaller }: SweepDependencies): Promise<void> {
  const followed = await signaller.followed();
  const unknown = await uow.run((tx) => tx.duties.unknownCampaigns(followed));
  if (unknown.length === 0) return;
  await uow.run((tx) =>
    tx.incidents.recordEach(
      { kind: 'campaignUnknown', detail: ENGINE_INCIDENTS.campaignUnknown(unknown.length) },
      [null],
    ),
  );
  // Its next look finds nothing to follow, and ends the run.
  for (const campaignId of unknown) await signaller.wake(campaignId);
}

/** Starts the morning digest when it is gone. */
export async function sweepDigest({ uow, signaller }: SweepDependencies): Promise<void> {
  await uow.run((tx) => resolveShown(tx, DUTIES.morningDigestRuns.incident.kind));
  if (!(await signaller.isDigestRunning())) {
    await uow.run(async (tx) => {
      // In a fresh installation it is not missing, only not yet there.
      if ((await tx.duties.lastSeen('morningDigest')) === null) return;
      await tx.incidents.recordEach(DUTIES.morningDigestRuns.incident, [null]);
    });
    await signaller.ensureMorningDigest();
  }
  await uow.run((tx) => tx.duties.noteSeen('morningDigest'));
}

/** The digest sleeps until the morning that the calendar named when it lay down: after a change it counts anew. */
export async function wakeDigestOnChange(
  { uow, signaller }: SweepDependencies,
  known: { calendarVersion: number | null },
): Promise<void> {
  const { version } = await uow.run((tx) => tx.policies.calendar());
  if (known.calendarVersion === version) return;
  await signaller.wakeDigest();
  known.calendarVersion = version;
}

const resolveShown = (tx: Transaction, kind: IncidentKind): Promise<void> =>
  tx.incidents.resolveExcept(kind, [], tx.clock.now() - SHOWN_MS);
