import type { SuccessionProposals } from '../ports/views/succession.view.js';
import type { Command } from '../shared/command.js';

const SHOWN = 500;

/**
 * "Đề nghị bàn giao": for every document that a body which has ended still has something of, who may go on with it. Read
 * from the rows: a proposal is there until nothing is left behind.
 */
export const readSuccessionProposals: Command<
  { readonly campaignId: string | null },
  SuccessionProposals,
  'clock' | 'views'
> = (tx, principal, { campaignId }) =>
  tx.views.successionProposals(principal, { campaignId, asOf: tx.clock.now(), limit: SHOWN });
