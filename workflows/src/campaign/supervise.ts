import { condition, proxyActivities, setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { AdvanceActivities } from '#contracts/activity';
import { DEAD_AFTER } from '../dead-after.js';
import type { Inbox } from '../inbox.js';
import { now } from '../now.js';

/** One wake may process many pages; it heartbeats between them. */
const { advance } = proxyActivities<AdvanceActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: DEAD_AFTER,
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '30s' },
});

/** The server suggests a renewal only past 4,096 events; no run should get there. */
const RENEW_AT_EVENTS = 3_500;

export interface Supervision {
  wakes: number;
  waitingFor: string | null;
}

/**
 * The one loop over everything due: acknowledgements, tasks, reports, decisions. Returns when the campaign has
 * ended, or when the run should renew itself.
 */
export async function supervise(
  campaignId: string,
  inbox: Inbox,
  state: Supervision,
): Promise<'ended' | 'renew'> {
  for (;;) {
    const seen = inbox.changes(); // read before the activity, or a signal during it is lost
    const step = await advance({ campaignId, asOf: now() });
    state.wakes += 1;
    state.waitingFor = step.label;
    if (step.phase === 'ended') return 'ended';
    setCurrentDetails(`${step.phase} · ${step.label}`);
    if (step.renew || shouldRenew(inbox)) return 'renew';
    // A timeout of 0 would write a patch marker, and a loop without waiting would fill the history.
    const waitMs = Math.max(1, step.waitMs);
    await condition(() => inbox.changes() !== seen || inbox.checkpoint(), waitMs, {
      summary: step.label,
    });
    if (shouldRenew(inbox)) return 'renew';
  }
}

function shouldRenew(inbox: Inbox): boolean {
  const info = workflowInfo();
  return inbox.checkpoint() || info.continueAsNewSuggested || info.historyLength > RENEW_AT_EVENTS;
}
