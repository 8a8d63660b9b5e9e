import { condition, continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { DigestActivities } from '#contracts/activity';
import { DIGEST_QUEUE, type MorningDigestInput } from '#contracts/workflow';
import { DEAD_AFTER } from '../dead-after.js';
import { openInbox } from '../inbox.js';
import { now } from '../now.js';

const { composeDigests } = proxyActivities<DigestActivities>({
  taskQueue: DIGEST_QUEUE,
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: DEAD_AFTER,
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

const RENEW_AT_EVENTS = 3_500;

/**
 * "Bản tin ngày", 07:30 of each working day. A loop and not a Temporal Schedule: the working calendar decides
 * the days, and the time-skipping server has no Schedules.
 */
export async function morningDigestWorkflow(input: MorningDigestInput): Promise<void> {
  const inbox = openInbox();
  while (!inbox.checkpoint() && workflowInfo().historyLength < RENEW_AT_EVENTS) {
    const seen = inbox.changes(); // read before the activity, or a signal during it is lost
    const { waitMs, label } = await composeDigests({ asOf: now() });
    await condition(() => inbox.changes() !== seen || inbox.checkpoint(), Math.max(1, waitMs), {
      summary: label,
    });
  }
  await continueAsNew<typeof morningDigestWorkflow>(input);
}
