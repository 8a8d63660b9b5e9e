import { canonicalDigest } from '#platform';
import { verifyInvariants, type InvariantCheck, type VerifyInputs } from '#persistence';
import type { TestDatabase } from './test-database.js';

/** The invariants that the rows break now; what lies outside of them is looked at only where it is given. */
export async function violatedBy(
  { dataSource, clock }: Pick<TestDatabase, 'dataSource' | 'clock'>,
  given: Partial<VerifyInputs> = {},
): Promise<readonly InvariantCheck[]> {
  const checks = await verifyInvariants(dataSource, {
    digest: canonicalDigest,
    asOf: clock.now(),
    journal: null,
    delivered: null,
    isWorkflowRunning: null,
    readUpload: null,
    ...given,
  });
  return checks.filter((check) => check.status === 'violated');
}
