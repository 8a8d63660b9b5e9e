import type { EventType, Result, TransitionRefused } from '#domain';
import type { DispatchChange, LockedDispatch } from '../ports/dispatch.store.js';
import type { CampaignChange, LockedCampaign } from '../ports/campaign.store.js';
import type { Transaction } from '../ports/transaction.port.js';
import { ApplicationError } from './errors.js';
import { actorOf, type Principal } from './principal.js';
import { sealEvents } from './seal-events.js';

/** One thing that happened, for a chain. */
export interface Happened {
  readonly type: EventType;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Writes a dispatch's change with its events at the end of its chain, in one place so that neither is forgotten. */
export async function recordOnDispatch(
  tx: Transaction,
  principal: Principal,
  dispatch: LockedDispatch,
  happened: readonly Happened[],
  change: DispatchChange = {},
): Promise<void> {
  const { sealed, head } = sealEvents(
    tx.digest,
    dispatch.chain,
    happened.map(({ type, data }) => ({
      campaignId: dispatch.campaignId,
      dispatchId: dispatch.id,
      type,
      actor: actorOf(principal),
      data,
      occurredAt: tx.clock.now(),
    })),
  );
  await tx.dispatches.save(dispatch, change, sealed, head);
}

export async function recordOnCampaign(
  tx: Transaction,
  principal: Principal,
  campaign: LockedCampaign,
  happened: Happened,
  change: CampaignChange = {},
): Promise<void> {
  const { sealed, head } = sealEvents(tx.digest, campaign.chain, [
    {
      campaignId: campaign.id,
      dispatchId: null,
      type: happened.type,
      actor: actorOf(principal),
      data: happened.data,
      occurredAt: tx.clock.now(),
    },
  ]);
  await tx.campaigns.save(campaign, change, sealed, head);
}

/**
 * The next state of a transition that must be allowed.
 *
 * @throws ApplicationError TRANSITION_NOT_ALLOWED with the present state.
 */
export function mustFollow<State extends string, Act extends string>(
  result: Result<State, TransitionRefused<State, Act>>,
): State {
  if (result.ok) return result.value;
  throw new ApplicationError('TRANSITION_NOT_ALLOWED', {
    state: result.error.state,
    act: result.error.act,
  });
}
