import type { Clock, UnitOfWork } from '#application';
import { HOUR_MS } from '#domain';
import { PumpLoop, type Logger } from '#runtime';
import type { CampaignSignaller } from '../temporal/campaign-signaller.js';
import { sweepFiles } from './sweep-files.js';
import { sweepRows } from './sweep-rows.js';
import { sweepWaits } from './sweep-waits.js';
import {
  sweepCampaigns,
  sweepDigest,
  sweepUnknownRuns,
  wakeDigestOnChange,
} from './sweep-workflows.js';

const EVERY_MS = 30_000;
/** All stored files are walked through: not every half minute. */
const FILES_EVERY_MS = HOUR_MS;
/** Answers to repeated requests. */
const ANSWERS_KEPT_MS = 72 * HOUR_MS;
/** Words that were passed on: long enough for a person who looks into a trouble of just now. */
const WORDS_KEPT_MS = HOUR_MS;

/** The stored uploads, as far as the sweep needs them. */
export interface SweptFiles {
  /** Keys of whole files last written before then, some at a time. */
  storedBefore(wallInstant: number): AsyncIterable<readonly string[]>;
  /** Moves files where no reader looks, and where a person finds them. */
  setAside(storageKeys: readonly string[]): Promise<void>;
}

export interface SweepDependencies {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly signaller: Pick<
    CampaignSignaller,
    | 'isRunning'
    | 'followed'
    | 'wake'
    | 'isDigestRunning'
    | 'recordMissing'
    | 'restart'
    | 'ensureMorningDigest'
    | 'wakeDigest'
  >;
  readonly logger: Logger;
}

export interface FileSweepDependencies extends Pick<SweepDependencies, 'uow' | 'clock' | 'logger'> {
  readonly files: SweptFiles;
}

/**
 * The independent check of everything that must be so: not a workflow, so that it does not share the fate of what it
 * watches. It repairs what `DUTIES` lists, and what it repaired is an incident on the board. One worker at a time begins
 * a round, and every repair may be made twice.
 */
export function startSweep(deps: SweepDependencies & FileSweepDependencies): PumpLoop {
  let filesAt = -Infinity;
  const known: { calendarVersion: number | null } = { calendarVersion: null };
  return new PumpLoop({
    name: 'sweep',
    idleMs: EVERY_MS,
    logger: deps.logger,
    turn: async () => {
      await sweepOnce(deps);
      await contained(deps, function digestsCalendar() {
        return wakeDigestOnChange(deps, known);
      });
      if (deps.clock.wallNow() - filesAt >= FILES_EVERY_MS) {
        filesAt = deps.clock.wallNow();
        await contained(deps, sweepFiles);
      }
      return false;
    },
  });
}

export async function sweepOnce(deps: SweepDependencies): Promise<void> {
  const { uow, clock } = deps;
  const mine = await uow.run(async (tx) => {
    if (!(await tx.incidents.takeSweep())) return false;
    await tx.idempotency.forgetBefore(clock.wallNow() - ANSWERS_KEPT_MS);
    await tx.brakes.forgetBefore(clock.wallNow());
    await tx.outbox.forgetSentBefore(clock.wallNow() - WORDS_KEPT_MS);
    await tx.incidents.noteLook();
    return true;
  });
  if (!mine) return;
  await contained(deps, sweepWaits);
  await contained(deps, sweepRows);
  await contained(deps, sweepCampaigns);
  await contained(deps, sweepDigest);
  await contained(deps, sweepUnknownRuns);
  await uow.run((tx) => tx.duties.noteSeen('sweep'));
}

/** Temporal away, or a file system, must not keep the other parts from being swept, nor the next round from its time. */
async function contained<Deps extends { readonly logger: Logger }>(
  deps: Deps,
  sweep: (deps: Deps) => Promise<void>,
): Promise<void> {
  try {
    await sweep(deps);
  } catch (error) {
    deps.logger.warn({ err: error, part: sweep.name }, 'a part of the sweep failed');
  }
}
