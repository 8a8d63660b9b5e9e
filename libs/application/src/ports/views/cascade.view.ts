import type { CampaignState, Instant, LocalDate } from '#domain';

/** A document that carries work on, as those above see it: which it is and when it must be done, nothing it says. */
export interface CascadeCampaign {
  readonly campaignId: string;
  /** The campaign it carries on; null: what is looked at itself. */
  readonly aboveId: string | null;
  /** The work it carries on. */
  readonly assignmentId: string;
  /** 1: directly below what is looked at. */
  readonly depth: number;
  readonly issuerName: string;
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuedOn: LocalDate | null;
  readonly state: CampaignState;
  readonly releasedAt: Instant;
  /** The last date of its work; null: none has a date. */
  readonly dueAt: Instant | null;
}

/** What the bodies of one level have reached of the target of one task above. */
export interface CascadeFigure {
  /** Of the campaign or the work looked at. */
  readonly taskId: string;
  readonly ordinal: string;
  readonly title: string;
  readonly depth: number;
  /** Bodies of the level that lead a task which counts towards it. */
  readonly bodies: number;
  /** Of these, who gave a figure that waits or was accepted. */
  readonly reported: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** What a tree hangs on: a campaign, or one piece of its work. */
export type CascadeRoot = { readonly campaignId: string } | { readonly assignmentId: string };
