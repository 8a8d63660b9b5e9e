import {
  DUTIES,
  dutyTallies,
  isLate,
  type DutyTally,
  type Transaction,
  type UnitOfWork,
} from '#application';
import { campaignWorkflowId, MORNING_DIGEST_ID } from '#contracts/workflow';
import { MINUTE_MS } from '#domain';
import { ENGINE_WORDS as words } from '#wording';
import { error, ok, warning, type Part } from './part.js';

export interface EngineWatchProbes {
  readonly uow: UnitOfWork;
  readonly temporal: { runs(workflowId: string): Promise<boolean | null> };
}

export interface EngineState {
  readonly engine: Part;
  readonly waiting: readonly DutyTally[];
}

/** The sweep ends a round every half minute. */
const SWEEP_SILENT_MS = 3 * MINUTE_MS;
/** Campaigns asked for at the same time. */
const AT_ONCE = 10;

interface Facts {
  readonly waiting: readonly DutyTally[];
  readonly sweptAgoMs: number | null;
  readonly campaigns: readonly string[];
}

/**
 * Whether what must be so is so, by the list the sweep repairs by: the workflows exist, nothing is late, and somebody
 * watches. Asks the rows and Temporal itself: the sweep may be what is missing.
 */
export async function watchEngine({ uow, temporal }: EngineWatchProbes): Promise<EngineState> {
  const facts = await uow.run(readFacts).catch(() => null);
  if (facts === null) {
    return { engine: warning(words.unknown), waiting: [] };
  }
  const digest = await temporal.runs(MORNING_DIGEST_ID);
  const missing = digest === null ? 0 : await countMissing(facts.campaigns, temporal);
  return { engine: judge(facts, digest, missing), waiting: facts.waiting };
}

async function readFacts(tx: Transaction): Promise<Facts> {
  const sweptAt = await tx.duties.lastSeen('sweep');
  return {
    waiting: await dutyTallies(tx, null),
    sweptAgoMs: sweptAt === null ? null : Math.max(0, tx.clock.wallNow() - sweptAt),
    campaigns: await tx.campaigns.needingWorkflow(),
  };
}

async function countMissing(
  campaigns: readonly string[],
  temporal: EngineWatchProbes['temporal'],
): Promise<number> {
  let missing = 0;
  for (let first = 0; first < campaigns.length; first += AT_ONCE) {
    const group = campaigns.slice(first, first + AT_ONCE);
    const runs = await Promise.all(group.map((id) => temporal.runs(campaignWorkflowId(id))));
    missing += runs.filter((one) => one === false).length;
  }
  return missing;
}

function judge(facts: Facts, digest: boolean | null, missing: number): Part {
  if (digest === false) return error(words.digestMissing);
  if (missing > 0) return error(words.campaignsMissing(missing));
  if (facts.sweptAgoMs === null || facts.sweptAgoMs > SWEEP_SILENT_MS) {
    return warning(words.sweepSilent);
  }
  const late = facts.waiting.filter(isLate);
  if (late.length > 0) return warning(words.late(late.map(lateWords)));
  if (digest === null) return warning(words.unknownWorkflows);
  return ok(words.well);
}

const lateWords = ({ kind, waiting, oldestAgeMs }: DutyTally): string =>
  words.lateOne(DUTIES[kind].title, waiting, Math.round((oldestAgeMs ?? 0) / MINUTE_MS));
