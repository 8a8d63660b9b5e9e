import type { CampaignState } from '#domain';
import type { DocumentView } from './document.view.js';

/** What is looked for: whole words or their beginnings, all of them, folded. */
export interface SearchWords {
  readonly words: readonly string[];
  /** The same, when the first words name a type of document: its code, and the words after it. */
  readonly typed: { readonly code: string; readonly words: readonly string[] } | null;
}

export interface FoundDirective {
  readonly campaignId: string;
  readonly state: CampaignState;
  readonly document: DocumentView;
}

export interface FoundTask extends FoundDirective {
  readonly taskId: string;
  readonly position: number;
  readonly ordinal: string;
  readonly title: string;
}
