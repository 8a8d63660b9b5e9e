import type { AssignmentAct, AssignmentState } from '../assignment/index.js';
import type { CampaignAct, CampaignState } from '../campaign/index.js';
import type { DispatchAct, DispatchState } from '../dispatch/index.js';
import type { DispatchEvent } from '../event/index.js';
import type { ExchangeAct, ExchangeKind, ExchangeState } from '../exchange/index.js';
import type { Notice } from '../notice/index.js';
import type {
  ObligationEnding,
  ObligationKind,
  OwingExchange,
  OwingWork,
} from '../obligation/index.js';
import type { TaskRole } from '../assignment/index.js';
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

/** Something asked, as an act finds it. */
export interface ExchangeFacts extends OwingExchange {
  /** The date an extension asks for; null for the other kinds. */
  readonly wantedDueAt: Instant | null;
  readonly text: string;
  /** Of a milestone: what it is one body's share of. */
  readonly milestoneId?: string;
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
  /** Written together with the reason. */
  readonly suggestedBody?: string | null;
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
  /** Written together with the reason: who gives no reason, or another one, suggests nobody. */
  readonly suggestedBody?: string | null;
  /** The work that goes on in place of this. */
  readonly transferredTo?: string;
}

/** Work that comes to a body after the launch, as its row begins. */
export interface NewWork {
  readonly id: string;
  readonly taskId: string;
  readonly role: TaskRole;
  readonly dueAt: Instant | null;
  /** The first date the work ever had, with whatever body. */
  readonly originalDueAt: Instant | null;
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

/** What an act asks: a row of its own. Who asked and when comes from who acts. */
export interface NewExchange {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly assignmentId: string | null;
  readonly text: string;
  readonly dueAt: Instant | null;
  readonly wantedDueAt: Instant | null;
  /** Of a milestone: what it is one body's share of. */
  readonly milestoneId?: string;
}

/** The answer that is written into an exchange; who gave it and when comes from who acts. */
export interface ExchangeMove {
  readonly state: ExchangeState;
  readonly answer: string | null;
  /** The date that was granted. */
  readonly grantedDueAt?: Instant;
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
}

/** A person's act that others hear of at once, within working hours. */
export interface ToTell {
  /** `head`: of the body, where it has one with an address. */
  readonly to: 'body' | 'head' | 'coordinators';
  readonly subjectId: string;
  /** Tells one act from another about the same subject: the same key is told once. */
  readonly key: string;
  /** What is told under one such name to one recipient of one dispatch is one mail. */
  readonly inOneMail?: string;
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
  readonly newWork: readonly NewWork[];
  readonly newReports: readonly OwedPeriod[];
  readonly newExchanges: readonly NewExchange[];
  readonly exchanges: readonly { readonly id: string; readonly move: ExchangeMove }[];
  readonly events: readonly DispatchEvent[];
  readonly closes: readonly ToClose[];
  readonly opens: readonly ToOpen[];
  readonly replans: readonly ToReplan[];
  readonly judges: readonly ToJudge[];
  readonly tells: readonly ToTell[];
  /** Work its body is urged about: noted beside the work, which does not move. */
  readonly nudges: readonly string[];
}

/**
 * What stands in the way beside a state: `standing` work is never handed in, work with `noDeadline` has none to extend, who
 * has `noDuty` only follows the work,
 * who `followsNobody` has nobody to urge,
 * what is `alreadyAsked` waits for its answer, a body asks so much at a time (`tooManyAsked`), and is urged about one
 * piece of work once a day (`nudgedToday`).
 */
export type Obstacle =
  | 'standing'
  | 'noDeadline'
  | 'noDuty'
  | 'alreadyAsked'
  | 'tooManyAsked'
  | 'nudgedToday'
  | 'followsNobody';

/** Acts that move no state of what they are done to. */
export type StillAct =
  'ask' | 'requestExtension' | 'requestExplanation' | 'nudge' | 'receive' | 'changeDueDate';

/** Why an act is not allowed: the state it met, and the act. */
export interface Refusal {
  readonly state:
    DispatchState | AssignmentState | ReportState | CampaignState | ExchangeState | Obstacle;
  readonly act: DispatchAct | AssignmentAct | ReportAct | CampaignAct | ExchangeAct | StillAct;
}

export type Decided = Result<Decision, Refusal>;

/**
 * Several decisions about different rows of one dispatch as one, done at one instant: none of them may move the dispatch
 * itself, nor know of what another opens or closes.
 */
export const together = (decisions: readonly Decision[]): Decision => ({
  dispatch: null,
  work: decisions.flatMap((one) => one.work),
  reports: decisions.flatMap((one) => one.reports),
  newWork: decisions.flatMap((one) => one.newWork),
  newReports: decisions.flatMap((one) => one.newReports),
  newExchanges: decisions.flatMap((one) => one.newExchanges),
  exchanges: decisions.flatMap((one) => one.exchanges),
  events: decisions.flatMap((one) => one.events),
  closes: decisions.flatMap((one) => one.closes),
  opens: decisions.flatMap((one) => one.opens),
  replans: decisions.flatMap((one) => one.replans),
  judges: decisions.flatMap((one) => one.judges),
  tells: decisions.flatMap((one) => one.tells),
  nudges: decisions.flatMap((one) => one.nudges),
});
