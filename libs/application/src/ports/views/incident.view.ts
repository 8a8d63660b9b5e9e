import type { CampaignState, IncidentOffer, Instant } from '#domain';
import type { IncidentKind } from '../incident.store.js';
import type { DocumentView } from './document.view.js';

/** Something that waits for a person. */
export interface IncidentView {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly detail: string;
  readonly occurredAt: Instant;
  /** null: it concerns the whole installation. */
  readonly campaign: {
    readonly id: string;
    readonly state: CampaignState;
    readonly document: DocumentView;
  } | null;
}

export interface OpenIncidents {
  /** The newest of them. */
  readonly items: readonly IncidentView[];
  readonly total: number;
}

/** The same with what its reader may do about each. */
export interface OfferedIncidents extends OpenIncidents {
  readonly items: readonly (IncidentView & { readonly offers: readonly IncidentOffer[] })[];
}
