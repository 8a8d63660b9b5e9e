import type {
  AssignmentState,
  CampaignState,
  DispatchState,
  ExchangeKind,
  ExchangeState,
  Instant,
} from '#domain';

/** "Trao đổi" as both sides see it. */
export interface ExchangeView {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly state: ExchangeState;
  readonly campaignId: string;
  readonly campaignState: CampaignState;
  readonly issuerBodyId: string;
  readonly dispatchId: string;
  readonly dispatchState: DispatchState;
  readonly bodyId: string;
  readonly bodyName: string;
  /** null: about the document as a whole; so are the two that follow. */
  readonly assignmentId: string | null;
  readonly taskTitle: string | null;
  readonly workState: AssignmentState | null;
  /** The question, the reason for an extension, or what is to be explained. */
  readonly text: string;
  readonly askedAt: Instant;
  readonly askedBy: string;
  /** By when an explanation is to be given. */
  readonly dueAt: Instant | null;
  /** The date an extension asks for. */
  readonly wantedDueAt: Instant | null;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  /** The date that was granted. */
  readonly grantedDueAt: Instant | null;
}

export interface ExchangeFilter {
  readonly campaignId: string | null;
  readonly kind: ExchangeKind | null;
  readonly state: ExchangeState | null;
}
