import { condition, proxyActivities } from '@temporalio/workflow';
import type { LaunchActivities } from '#contracts/activity';
import { DEAD_AFTER } from '../dead-after.js';
import type { Inbox } from '../inbox.js';
import { assignInPages } from './assign-in-pages.js';

/**
 * Retried for ever, an outage spends no tries: only an activity that knows its failure for its own ends them, by a failure
 * that is not retryable.
 */
const sure = proxyActivities<LaunchActivities>({
  startToCloseTimeout: '1 minute',
  heartbeatTimeout: DEAD_AFTER,
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

const LARGE_LAUNCH_PAGES = 4;

/**
 * Writes everything in pages, then flips it visible at once. A page that fails for good leaves the campaign
 * `launch_failed`; the run waits until the coordinator retries or discards.
 *
 * @returns `released`, or `ended` when the campaign was discarded.
 */
export async function launch(campaignId: string, inbox: Inbox): Promise<'released' | 'ended'> {
  for (;;) {
    const seen = inbox.changes(); // read before the activity, or a signal during it is lost
    const { phase, pages } = await sure.describeLaunch({ campaignId });
    if (phase === 'ended' || phase === 'released') return phase;
    if (phase === 'launching') {
      const outcome = await tryPages(campaignId, pages);
      if (outcome === 'released') {
        if (pages >= LARGE_LAUNCH_PAGES) await sure.analyzeTables();
        return 'released';
      }
    }
    await condition(() => inbox.changes() !== seen);
  }
}

async function tryPages(campaignId: string, pages: number): Promise<'released' | 'failed'> {
  try {
    await assignInPages(pages, (number) => sure.assignPage({ campaignId, page: number }));
  } catch (error) {
    const reason = error instanceof Error ? (error.cause ?? error) : error;
    await sure.failLaunch({ campaignId, reason: String(reason) });
    return 'failed';
  }
  await sure.release({ campaignId });
  return 'released';
}
