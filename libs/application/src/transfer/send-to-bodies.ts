import { recordOnCampaign } from '../act/record-on-campaign.js';
import type { LaunchRecipient, LockedCampaign } from '../ports/campaign.store.js';
import type { LockedDispatch, NewDispatch } from '../ports/dispatch.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { actorOf, type Principal } from '../shared/principal.js';
import { sealEvents } from '../shared/seal-events.js';

const EMPTY_CHAIN = { seq: 0, hash: '' };

/** Dispatches of one campaign that are ready to be written. */
export interface ReadyDispatches {
  readonly dispatches: readonly LockedDispatch[];
  /** Writes those among them that are named, with their recipients. */
  readonly send: (dispatchIds: ReadonlySet<string>) => Promise<void>;
}

type SendStores = Stores<'campaigns' | 'clock' | 'digest' | 'dispatches' | 'ids' | 'journal'>;

/**
 * Makes the document of a running, locked campaign ready for bodies that do not have it: each gets a dispatch without
 * work, its chain begun. What it is given there, an act decides.
 */
export function readyDispatches(
  tx: SendStores,
  principal: Principal,
  campaign: LockedCampaign,
  recipients: readonly LaunchRecipient[],
  reason: string,
): ReadyDispatches {
  const deliveredAt = tx.clock.now();
  const ready = recipients.map((recipient) => {
    const { bodyId, onPaper } = recipient;
    const id = tx.ids.next();
    const { sealed, head } = sealEvents(tx.digest, EMPTY_CHAIN, [
      {
        ...{ campaignId: campaign.id, dispatchId: id },
        event: { type: 'dispatchDelivered', data: { bodyId, tasks: 0, onPaper } },
        actor: actorOf(principal),
        occurredAt: deliveredAt,
      },
    ]);
    const dispatch: NewDispatch = { id, bodyId, onPaper, deliveredAt, head };
    return { recipient, dispatch, sealed, locked: lockedOf(campaign, dispatch) };
  });
  return {
    dispatches: ready.map(({ locked }) => locked),
    async send(dispatchIds) {
      const sent = ready.filter(({ dispatch }) => dispatchIds.has(dispatch.id));
      if (sent.length === 0) return;
      await tx.campaigns.addRecipients(
        campaign.id,
        sent.map(({ recipient }) => recipient),
      );
      const bodyIds = sent.map(({ dispatch }) => dispatch.bodyId);
      await recordOnCampaign(tx, principal, campaign, {
        type: 'recipientsAdded',
        data: { bodyIds, reason },
      });
      await tx.dispatches.insert(
        campaign.id,
        sent.map(({ dispatch }) => dispatch),
      );
      await tx.journal.append(sent.flatMap(({ sealed }) => sealed));
    },
  };
}

/** As the row is once it is written. */
const lockedOf = (
  { id: campaignId, issuerBodyId, state: campaignState, number, symbol, urgency }: LockedCampaign,
  { id, bodyId, onPaper, head }: NewDispatch,
): LockedDispatch => ({
  ...{ id, campaignId, bodyId, issuerBodyId, campaignState, number, symbol, urgency, onPaper },
  ...{ state: 'delivered', version: 1, answeredAt: null, answeredBy: null, chain: head },
});
