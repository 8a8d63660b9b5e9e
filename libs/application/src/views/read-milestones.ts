import {
  milestoneStanding,
  offersOfMilestone,
  type ExchangeOffer,
  type Instant,
  type MilestoneOffer,
  type MilestoneStanding,
} from '#domain';
import type { MilestoneView } from '../ports/views/board.view.js';
import type { ExchangeView } from '../ports/views/exchange.view.js';
import { handsOnCampaign } from '../shared/access.js';
import type { Command } from '../shared/command.js';
import type { Principal } from '../shared/principal.js';
import { requireCampaign } from './read-campaigns.js';
import { exchangeDetail } from './read-exchanges.js';

export type MilestoneDetail = MilestoneView & { readonly offers: readonly MilestoneOffer[] };

/**
 * "Mốc" of a campaign, by task and date, with how many bodies have reached each, in time or late.
 *
 * @throws ApplicationError NOT_FOUND
 */
export const readMilestones: Command<
  { readonly campaignId: string },
  readonly MilestoneDetail[],
  'clock' | 'views'
> = async (tx, principal, { campaignId }) => {
  const campaign = await requireCampaign(tx, principal, campaignId);
  const hands = handsOnCampaign(principal, campaign.document.issuerBodyId);
  const milestones = await tx.views.milestones(campaignId, tx.clock.now());
  return milestones.map((one) => ({
    ...one,
    offers: offersOfMilestone(
      { isDropped: one.droppedAt !== null, campaignState: campaign.state },
      hands,
    ),
  }));
};

/** What one body has of a milestone. */
export interface MilestoneShare {
  readonly id: string;
  readonly assignmentId: string;
  readonly text: string;
  readonly dueAt: Instant;
  readonly standing: MilestoneStanding;
  readonly reachedAt: Instant | null;
  readonly reachedBy: string | null;
  /** The body's note, or why it was dropped. */
  readonly note: string | null;
  readonly offers: readonly ExchangeOffer[];
}

/** Of all that was asked about work, its milestones by their dates. */
export const milestonesAmong = (
  principal: Principal,
  asked: readonly ExchangeView[],
  asOf: Instant,
): readonly MilestoneShare[] =>
  asked
    .flatMap((view): readonly MilestoneShare[] => {
      const { kind, assignmentId, workState, dueAt } = view;
      if (kind !== 'milestone' || assignmentId === null || workState === null || dueAt === null) {
        return [];
      }
      const reached = view.state === 'reached';
      return [
        {
          ...{ id: view.id, assignmentId, text: view.text, dueAt, note: view.answer },
          standing: milestoneStanding({ ...view, workState, dueAt }, asOf),
          reachedAt: reached ? view.answeredAt : null,
          reachedBy: reached ? view.answeredBy : null,
          offers: exchangeDetail(principal, view).offers,
        },
      ];
    })
    .sort((a, b) => a.dueAt - b.dueAt);

/** What the two sides say to each other, without the milestones, which stand apart. */
export const withoutMilestones = (asked: readonly ExchangeView[]): readonly ExchangeView[] =>
  asked.filter(({ kind }) => kind !== 'milestone');
