import {
  DUTIES,
  presentDutyTime,
  ROW_DUTIES,
  type DutyTime,
  type RowDutyKind,
  type Transaction,
} from '#application';
import { MINUTE_MS } from '#domain';
import type { SweepDependencies } from './sweep.js';

/** Rows planned anew in one round; the next takes the next. */
const PLANNED_AT_ONCE = 500;
/** A campaign that was called in vain is called again this much later. */
const CALLED_AGAIN_MS = 10 * MINUTE_MS;
/** An incident stays on the board this long, also when it was repaired at once. */
export const SHOWN_MS = 10 * MINUTE_MS;

/** Repairs what the rows show as late, one duty after the other, each in a transaction of its own. */
export async function sweepRows({ uow, signaller, logger }: SweepDependencies): Promise<void> {
  await uow.run((tx) => tx.incidents.resolveReached(tx.clock.now() - SHOWN_MS));
  for (const kind of ROW_DUTIES) {
    try {
      const late = await uow.run((tx) => repairRows(tx, kind));
      if (late > 0 && DUTIES[kind].repair === 'wakeDigest') await signaller.wakeDigest();
    } catch (error) {
      logger.warn({ err: error, duty: kind }, 'a duty could not be swept');
    }
  }
}

async function repairRows(tx: Transaction, kind: RowDutyKind): Promise<number> {
  const { repair, incident } = DUTIES[kind];
  const time = await presentDutyTime(tx);
  const found = await tx.duties.lateCampaigns(kind, time);
  const late = found.map(({ campaignId }) => campaignId);
  const blamed = found.filter((one) => one.blamed).map(({ campaignId }) => campaignId);
  if (incident !== null) {
    await tx.incidents.resolveExcept(incident.kind, late, time.now - SHOWN_MS);
    await tx.incidents.recordEach(incident, blamed);
  }
  // A campaign that could not be advanced has been, once none of its steps is late.
  if (kind === 'stepTaken') {
    await tx.incidents.resolveExcept('advanceFailed', late, time.now - SHOWN_MS);
  }
  if (repair === 'planAnew') await planAnew(tx, kind, time);
  if (repair === 'planAnew' || repair === 'wakeCampaign') {
    const campaigns = late.filter((campaignId) => campaignId !== null);
    const word = kind === 'launchReleased' ? 'start' : 'changed';
    await tx.outbox.remind(campaigns, word, time.wallNow - CALLED_AGAIN_MS);
  }
  return late.length;
}

async function planAnew(tx: Transaction, kind: RowDutyKind, time: DutyTime): Promise<void> {
  const late = await tx.duties.late(kind, time, PLANNED_AT_ONCE);
  await tx.duties.planAnew(late.map((one) => one.subjectId));
}
