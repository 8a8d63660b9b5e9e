import type {
  AssignmentState,
  CampaignState,
  DispatchState,
  Instant,
  ReportState,
  TaskRole,
  WorkSection,
} from '#domain';

/** Where a page of the work list continues. */
export interface WorkPlace {
  readonly sectionNo: number;
  /** Seconds; what is done counts backwards, so that the newest comes first. */
  readonly sortKey: number;
  readonly id: string;
}

interface WorkItemFacts extends WorkPlace {
  readonly section: WorkSection;
  readonly dispatchId: string;
  readonly dispatchState: DispatchState;
  /** Whether the body has acknowledged the document this belongs to. */
  readonly acknowledged: boolean;
  readonly campaignId: string;
  readonly campaignState: CampaignState;
  readonly onPaper: boolean;
  readonly issuerBodyId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly title: string;
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuerName: string;
  readonly version: number;
  readonly dueAt: Instant | null;
  readonly submittedAt: Instant | null;
}

/** A document to acknowledge, a piece of work, or a period report. */
export type WorkItem = WorkItemFacts &
  (
    | { readonly kind: 'dispatch'; readonly state: DispatchState }
    | {
        readonly kind: 'assignment';
        readonly state: AssignmentState;
        readonly role: TaskRole;
        readonly nature: 'finite' | 'standing' | 'fulfilled';
        readonly nudgedAt: Instant | null;
      }
    | { readonly kind: 'report'; readonly state: ReportState }
  );

export interface WorkFilter {
  readonly section: WorkSection | null;
  readonly campaignId: string | null;
}

/** Instants between the sections, from the day it is in Viet Nam. */
export interface WorkDays {
  readonly asOf: Instant;
  /** Midnight after the last of the next seven days. */
  readonly soonUntil: Instant;
}
