import type { DocumentView } from '../ports/views/document.view.js';
import type { TrackerRow } from '../ports/views/tracker.view.js';
import type { Command } from '../shared/command.js';
import { requireCampaign } from '../views/read-campaigns.js';

export interface TrackerView {
  readonly document: DocumentView;
  readonly rows: readonly TrackerRow[];
}

/** "Sổ theo dõi" of a campaign: a row a piece of work, as its office kept it before. @throws ApplicationError NOT_FOUND */
export const readTracker: Command<{ readonly campaignId: string }, TrackerView, 'views'> = async (
  tx,
  principal,
  { campaignId },
) => {
  const { document } = await requireCampaign(tx, principal, campaignId);
  return { document, rows: await tx.views.trackerRows(campaignId) };
};
