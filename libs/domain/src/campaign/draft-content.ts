import type { CampaignDraft, DraftReportSeries, DraftTask, RecipientSet } from './draft.js';

/** A recipient set as people write it: bodies by their codes. */
export interface SetContent extends Omit<RecipientSet, 'members' | 'onPaper' | 'source'> {
  readonly members: readonly string[] | null;
  readonly onPaper: readonly string[];
}

/** A whole draft as people write it. Questions come from the reading: only their answers are written. */
export interface DraftContent {
  readonly header: CampaignDraft['header'];
  readonly recipientSets: readonly SetContent[];
  readonly tasks: readonly DraftTask[];
  readonly reportSeries: readonly DraftReportSeries[];
  readonly answers: readonly { readonly no: number; readonly answer: string | null }[];
  readonly historical: boolean;
}
