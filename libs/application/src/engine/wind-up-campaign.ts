import { decideRecall } from '#domain';
import { perform, type Act, type PerformStores } from '../act/perform.js';
import { tell, type Telling } from '../act/tell.js';
import { tellBelow } from '../cascade/tell-below.js';
import { carryOver } from '../replace/carry-over.js';
import type { WindUp } from '../ports/campaign.store.js';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { Stores, UnitOfWork } from '../ports/transaction.port.js';
import { SYSTEM } from '../shared/principal.js';

const PAGE_SIZE = 500;

/**
 * After the coordinator closed or recalled a campaign: recipients are told, what is still open ends as
 * `campaign_closed` (or `recalled`), report periods are locked. In pages; started again it finishes what is left.
 */
export async function windUpCampaign(
  uow: UnitOfWork,
  campaignId: string,
  onPage?: () => void,
): Promise<void> {
  const campaign = await uow.run((tx) => tx.campaigns.windUpOf(campaignId));
  if (campaign === null) return;
  const { state: how, reason } = campaign;
  await uow.run((tx) => tellBelow(tx, { campaignId, how, reason }));
  for (let page = 0; page < campaign.pageCount; page += 1) {
    await uow.run(async (tx) => {
      const dispatches = await tx.dispatches.lockPage(campaignId, page);
      if (campaign.state === 'recalled') await recall(tx, dispatches, campaign);
      else await close(tx, dispatches, campaign);
    });
    onPage?.();
  }
  const end = campaign.state === 'recalled' ? 'recalled' : 'campaign_closed';
  for (;;) {
    const closed = await uow.run((tx) =>
      tx.obligations.closePageOfCampaign(campaignId, end, PAGE_SIZE),
    );
    if (closed === 0) break;
    onPage?.();
  }
  await uow.run(async (tx) => {
    await tx.reports.lockAllPeriods(campaignId);
    await tx.campaigns.markWoundUp(campaignId);
  });
}

/** Dispatches of a page that ran before are recalled already, and were told then. */
const recall = (
  tx: PerformStores,
  dispatches: readonly LockedDispatch[],
  { reason }: WindUp,
): Promise<void> => perform(tx, SYSTEM, recallsOf(dispatches, reason));

/** What becomes of the documents when their campaign is recalled. */
export const recallsOf = (dispatches: readonly LockedDispatch[], reason: string): readonly Act[] =>
  dispatches.flatMap((dispatch): readonly Act[] => {
    // What is open of the work and the reports ends with the campaign, in the pages that follow.
    const facts = { dispatch, work: [], reports: [], exchanges: [] };
    const decided = decideRecall(facts, { reason, alone: false });
    return decided.ok ? [{ dispatch, decision: decided.value }] : [];
  });

/** Whom the document that replaces this one has reached, it has told. */
async function close(
  tx: PerformStores & Stores<'campaigns' | 'directory'>,
  dispatches: readonly LockedDispatch[],
  { reason, replacedBy }: WindUp,
): Promise<void> {
  if (replacedBy === null) return tell(tx, farewellsOf(dispatches, reason));
  await carryOver(tx, dispatches, { replacedBy, reason });
  const reached = await tx.campaigns.reachedOf(
    replacedBy,
    dispatches.map(({ bodyId }) => bodyId),
  );
  const left = dispatches.filter(({ bodyId }) => !reached.has(bodyId));
  return tell(tx, farewellsOf(left, reason));
}

/** What bodies are told when their campaign is closed. */
export const farewellsOf = (
  dispatches: readonly LockedDispatch[],
  reason: string,
): readonly Telling[] =>
  dispatches.map((dispatch) => ({
    dispatch,
    told: {
      to: 'body',
      subjectId: dispatch.id,
      key: 'closed',
      notice: { template: 'changed', data: { kind: 'campaign_closed', reason } },
    },
  }));
