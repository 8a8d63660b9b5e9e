import type { DataSource } from 'typeorm';
import type { Digest } from '#application';
import type { Anchor } from '../backup/chain-heads.js';
import { checkAnchor } from './check-anchor.js';
import { checkAnswers, type ReadJournal } from './check-answers.js';
import { checkJournal } from './check-journal.js';
import { checkDeliveries, checkMessages, type ReadDelivered } from './check-notices.js';
import { checkOwed } from './check-owed.js';
import { checkSetAside } from './check-set-aside.js';
import { checkSteps } from './check-steps.js';
import { checkTotals } from './check-totals.js';
import { checkUniqueness } from './check-uniqueness.js';
import { checkUploads, type UploadProbe } from './check-uploads.js';
import { checkWorkflows, checkWorkInHand, type WorkflowProbes } from './check-work-in-hand.js';
import { inSnapshot } from './rows.js';
import type { InvariantCheck } from './verify-report.js';

export interface VerifyInputs extends WorkflowProbes {
  readonly digest: Digest;
  /** Business time to judge lateness by. */
  readonly asOf: number;
  readonly journal: ReadJournal | null;
  readonly delivered: ReadDelivered | null;
  readonly readUpload: UploadProbe | null;
  /** Where the chains stood once, from outside the database; a check of its own where there is one. */
  readonly anchor?: Anchor | null;
  /** Keys of stored files of more than an hour ago, some at a time. */
  readonly storedUploads?: AsyncIterable<readonly string[]> | null;
}

/**
 * Checks the invariants I1–I9 on the rows as they are at one instant, while everything goes on; what cannot be checked
 * without its input says so. What lies outside the database is read before or after, whichever cannot cry wolf.
 */
export async function verifyInvariants(
  dataSource: DataSource,
  inputs: VerifyInputs,
): Promise<readonly InvariantCheck[]> {
  const journal = (await inputs.journal?.()) ?? null;
  const delivered = (await inputs.delivered?.()) ?? null;
  const checks = await inSnapshot(dataSource, async (manager) => [
    await checkUniqueness(manager),
    await checkAnswers(manager, journal, inputs.journal),
    await checkMessages(manager),
    await checkDeliveries(manager, delivered, inputs.delivered),
    await checkSteps(manager, inputs.asOf),
    await checkTotals(manager, inputs.asOf),
    ...(await checkJournal(manager, inputs.digest)),
    ...(inputs.anchor ? [await checkAnchor(manager, inputs.anchor)] : []),
    await checkOwed(manager),
    await checkWorkInHand(manager, inputs.asOf),
    await checkWorkflows(manager, dataSource, inputs.asOf, inputs),
    await checkSetAside(manager),
    await checkUploads(manager, inputs.readUpload, inputs.storedUploads ?? null),
  ]);
  const settled: InvariantCheck[] = [];
  for (const check of checks) settled.push(typeof check === 'function' ? await check() : check);
  return settled;
}
