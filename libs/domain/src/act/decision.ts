import type { AssignmentAct, AssignmentState } from '../assignment/index.js';
import type { CampaignAct, CampaignState } from '../campaign/index.js';
import type { DispatchAct, DispatchState } from '../dispatch/index.js';
import type { DispatchEvent } from '../event/index.js';
import type { Notice } from '../notice/index.js';
import type { ObligationEnding, ObligationKind, OwingWork } from '../obligation/index.js';
import type { ReportAct, ReportState } from '../report/index.js';
import type { Instant, Result } from '../shared/index.js';

/** The dispatch as an act finds it. */
export interface DispatchFacts {
  readonly id: string;
  readonly state: DispatchState;
  readonly version: number;
}

/** An assignment as an act finds it. */
export interface WorkFacts extends OwingWork {
  readonly version: number;
  readonly nature: 'finite' | 'standing' | 'fulfilled';
}

/** A period report as an act finds it. */
export interface ReportFacts {
  readonly id: string;
  readonly periodId: string;
  readonly state: ReportState;
  readonly version: number;
  readonly dueAt: Instant;
}

/** A period that is open and for which the body has no report yet. */
export interface OwedPeriod {
  readonly periodId: string;
  /** Of the report to be written. */
  readonly reportId: string;
  readonly dueAt: Instant;
}

export type ProgressWord = 'notStarted' | 'onSchedule' | 'behind' | 'done';

/** What is written into the dispatch row; a field that is absent stays. */
export interface DispatchMove {
  readonly state: DispatchState;
  readonly openedAt?: Instant;
  /** The body's answer, of whoever acts; null: it has to answer anew. */
  readonly answeredAt?: Instant | null;
  readonly declineReason?: string | null;
}

/** What is written into an assignment row. */
export interface WorkMove {
  readonly state?: AssignmentState;
  readonly dueAt?: Instant;
  readonly progress?: ProgressWord;
  readonly progressNote?: string | null;
  readonly lastWordAt?: Instant;
  readonly submittedAt?: Instant | null;
  readonly finishedAt?: Instant;
  readonly reason?: string | null;
}

/** What is written into a period report's row. */
export interface ReportMove {
  readonly state: ReportState;
  /** What the body wrote comes in with the act. */
  readonly content?: 'given';
  readonly submittedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly reason?: string | null;
}

export interface ToClose {
  readonly subjectId: string;
  readonly kind: ObligationKind;
  readonly as: ObligationEnding;
}

export interface ToOpen {
  readonly subjectId: string;
  readonly kind: ObligationKind;
  readonly dueAt: Instant | null;
  /** The subject had one before, whose opening was told: it is not told again. */
  readonly reopened: boolean;
}

/** An open obligation whose ladder is planned anew from now; it is left alone where it has another deadline kind. */
export interface ToReplan {
  readonly subjectId: string;
  readonly kind: ObligationKind;
  readonly dueAt?: Instant;
  readonly lastWordAt?: Instant;
  /** `undated`: only if it has no deadline. */
  readonly only?: 'undated';
}

/** A person's act that others hear of at once, within working hours. */
export interface ToTell {
  readonly to: 'body' | 'coordinators';
  readonly subjectId: string;
  /** Tells one act from another about the same subject: the same key is told once. */
  readonly key: string;
  readonly notice: Notice;
}

/** The verdict on the latest submission of an assignment. */
export interface ToJudge {
  readonly assignmentId: string;
  readonly verdict: 'accepted' | 'returned';
  readonly reason: string | null;
}

/** Everything an act does to one dispatch and what came with it: values only, applied by one performer. */
export interface Decision {
  /** null: the dispatch's own state stays. */
  readonly dispatch: DispatchMove | null;
  readonly work: readonly { readonly id: string; readonly move: WorkMove }[];
  readonly reports: readonly { readonly id: string; readonly move: ReportMove }[];
  readonly newReports: readonly OwedPeriod[];
  readonly events: readonly DispatchEvent[];
  readonly closes: readonly ToClose[];
  readonly opens: readonly ToOpen[];
  readonly replans: readonly ToReplan[];
  readonly judges: readonly ToJudge[];
  readonly tells: readonly ToTell[];
}

/** Why an act is not allowed: the state it met, and the act. */
export interface Refusal {
  readonly state: DispatchState | AssignmentState | ReportState | CampaignState | 'standing';
  readonly act: DispatchAct | AssignmentAct | ReportAct | CampaignAct;
}

export type Decided = Result<Decision, Refusal>;
