import { ENGINE_INCIDENTS } from '#wording';
import type { SweepDependencies } from './sweep.js';

/** Ends what would wait for a time that only a clock set wrongly has seen, and says so once. */
export async function sweepWaits({ uow }: Pick<SweepDependencies, 'uow'>): Promise<void> {
  await uow.run(async (tx) => {
    const ended = await tx.duties.endImpossibleWaits();
    if (ended === 0) return;
    const detail = ENGINE_INCIDENTS.clockTurnedBack(ended);
    await tx.incidents.recordEach({ kind: 'clockTurnedBack', detail }, [null]);
  });
}
