import type { Clock, UnitOfWork } from '#application';
import { HOUR_MS, STEP_GRACE_MS } from '#domain';
import { PumpLoop, type Logger } from '#runtime';
import type { CampaignSignaller } from '../temporal/campaign-signaller.js';

const EVERY_MS = 30_000;
/** Answers to repeated requests. */
const ANSWERS_KEPT_MS = 72 * HOUR_MS;
/** Words that were passed on: long enough for a person who looks into a trouble of just now. */
const WORDS_KEPT_MS = HOUR_MS;

export interface SweepDependencies {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly signaller: CampaignSignaller;
  readonly logger: Logger;
}

/**
 * The independent check for lost wakes: not a workflow, so that it does not share the fate of what it watches. One
 * worker at a time, under an advisory lock. It repairs, and what it repaired is an incident on the board.
 */
export function startSweep(deps: SweepDependencies): PumpLoop {
  return new PumpLoop({
    name: 'sweep',
    idleMs: EVERY_MS,
    logger: deps.logger,
    turn: async () => {
      await sweepOnce(deps);
      return false;
    },
  });
}

export async function sweepOnce({ uow, clock, signaller }: SweepDependencies): Promise<void> {
  const suspects = await uow.run(async (tx) => {
    if (!(await tx.incidents.takeSweep())) return null;
    await tx.idempotency.forgetBefore(clock.wallNow() - ANSWERS_KEPT_MS);
    await tx.outbox.forgetSentBefore(clock.wallNow() - WORDS_KEPT_MS);
    const before = clock.now() - STEP_GRACE_MS;
    // Whatever waits is called; it is an incident only when the engine could have seen to it.
    const steadySince = await tx.incidents.noteLook();
    const record: typeof tx.incidents.record = async (incident) => {
      if (steadySince === null || steadySince < before) await tx.incidents.record(incident);
    };
    await tx.incidents.resolveRepaired(before);
    for (const late of await tx.campaigns.withStepsOverdue(before)) {
      await record({
        campaignId: late,
        kind: 'stepOverdue',
        subjectId: null,
        detail: 'Có bước nhắc quá 10 phút chưa xử lý; đã gọi lại quy trình theo dõi.',
      });
      await tx.outbox.enqueue(late, 'changed');
    }
    for (const stuck of await tx.campaigns.launchingSince(before)) {
      await record({
        campaignId: stuck,
        kind: 'releaseMissing',
        subjectId: null,
        detail: 'Giao nhiệm vụ quá 10 phút chưa xong; đã gọi lại quy trình giao.',
      });
      await tx.outbox.enqueue(stuck, 'changed');
    }
    return tx.campaigns.needingWorkflow();
  });
  for (const campaignId of suspects ?? []) {
    if (await signaller.isRunning(campaignId)) continue;
    // A launch whose start still waits in the outbox is not lost; the relay starts it.
    if (await uow.run((tx) => tx.outbox.waits(campaignId))) continue;
    await signaller.recordMissing(campaignId);
    await signaller.restart(campaignId);
  }
}
