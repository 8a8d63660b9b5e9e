import type { DataSource } from 'typeorm';
import type { Digest } from '#application';
import { checkAnswers, type JournalLine } from './check-answers.js';
import { checkChains } from './check-chains.js';
import { checkDeliveries, checkMessages, type DeliveredKeys } from './check-notices.js';
import { checkOwed } from './check-owed.js';
import { checkSetAside } from './check-set-aside.js';
import { checkStates } from './check-states.js';
import { checkSteps } from './check-steps.js';
import { checkTotals } from './check-totals.js';
import { checkUniqueness } from './check-uniqueness.js';
import { checkUploads, type UploadProbe } from './check-uploads.js';
import { checkWorkInHand, type WorkflowProbe } from './check-work-in-hand.js';
import type { InvariantCheck } from './verify-report.js';

export interface VerifyInputs {
  readonly digest: Digest;
  /** Business time to judge lateness by. */
  readonly asOf: number;
  readonly journal: readonly JournalLine[] | null;
  readonly delivered: DeliveredKeys | null;
  readonly isWorkflowRunning: WorkflowProbe | null;
  readonly readUpload: UploadProbe | null;
}

/** Checks the invariants I1–I9 on the rows as they are; what cannot be checked without its input says so. */
export async function verifyInvariants(
  dataSource: DataSource,
  inputs: VerifyInputs,
): Promise<readonly InvariantCheck[]> {
  return [
    await checkUniqueness(dataSource),
    await checkAnswers(dataSource, inputs.journal),
    await checkMessages(dataSource),
    await checkDeliveries(dataSource, inputs.delivered),
    await checkSteps(dataSource, inputs.asOf),
    await checkStates(dataSource),
    await checkTotals(dataSource, inputs.asOf),
    await checkChains(dataSource, inputs.digest),
    await checkOwed(dataSource),
    ...(await checkWorkInHand(dataSource, inputs.isWorkflowRunning)),
    await checkSetAside(dataSource),
    await checkUploads(dataSource, inputs.readUpload),
  ];
}
