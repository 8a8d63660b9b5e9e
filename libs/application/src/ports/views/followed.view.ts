import type {
  AssignmentState,
  CampaignState,
  DispatchState,
  Following,
  Instant,
  ProgressWord,
  TaskNature,
  TaskRole,
} from '#domain';

/** Work of another body of the same task, as who leads or monitors it sees it. */
export interface FollowedWork {
  readonly assignmentId: string;
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly issuerBodyId: string;
  readonly nature: TaskNature;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly dispatchState: DispatchState;
  readonly campaignState: CampaignState;
  readonly version: number;
  readonly dueAt: Instant | null;
  readonly submittedAt: Instant | null;
  readonly progress: ProgressWord | null;
  readonly progressNote: string | null;
  readonly lastWordAt: Instant | null;
  readonly nudgedAt: Instant | null;
  /** What the reader's bodies are to it. */
  readonly following: Following;
}

export interface FollowedFilter {
  readonly taskId: string;
  readonly roles: readonly TaskRole[];
  /** Only what is late at this instant; null: all. */
  readonly lateAt: Instant | null;
}

export interface FollowedPlace {
  readonly bodyName: string;
  readonly id: string;
}
