import type { AssignmentState, EvidenceLink, WorkFigure } from '../assignment/index.js';
import type { DispatchState } from '../dispatch/index.js';
import type { ExchangeKind, ExchangeState } from '../exchange/index.js';
import type { ReportState } from '../report/index.js';
import type { Instant, LocalDate } from '../shared/index.js';
import type { VouchedFile } from './chain-event.js';
import type { ReplayFault } from './replay-fault.js';

/** What a chain says a row must be. Instants are those of the entry; a row written with it is milliseconds off. */
export interface ReplayedSubmission {
  readonly id: string;
  readonly note: string | null;
  readonly submittedAt: Instant;
  readonly files: readonly VouchedFile[];
  readonly links: readonly EvidenceLink[];
  readonly figure: WorkFigure | null;
  verdict: 'accepted' | 'returned' | null;
  verdictReason: string | null;
  verdictAt: Instant | null;
}

/** How work that came after the launch began. */
export interface ReplayedGift {
  readonly at: Instant;
  readonly taskId: string | null;
  readonly role: string | null;
  /** RFC 3339; null: without a date. */
  readonly originalDueAt: string | null;
}

export interface ReplayedWork {
  /** Null: it came with the launch. */
  given: ReplayedGift | null;
  /** The work that goes on in its place. */
  transferredTo: string | null;
  state: AssignmentState;
  version: number;
  /** Null: never moved, the date is the launch's. `at` is RFC 3339; null in entries that kept only the day. */
  due: { readonly on: LocalDate; readonly at: string | null } | null;
  reason: string | null;
  suggestedBody: string | null;
  progress: string | null;
  progressNote: string | null;
  submittedAt: Instant | null;
  finishedAt: Instant | null;
  nudgedAt: Instant | null;
  readonly submissions: ReplayedSubmission[];
  /** Campaigns in which its body passed it on. */
  readonly cascaded: string[];
}

export interface ReplayedReport {
  state: ReportState;
  version: number;
  /** Null: the content was never handed in, or was edited since by a draft nobody vouches for. */
  contentHash: string | null;
  reason: string | null;
  submittedAt: Instant | null;
  acceptedAt: Instant | null;
  readonly files: VouchedFile[];
}

export interface ReplayedExchange {
  readonly kind: ExchangeKind;
  readonly assignmentId: string | null;
  readonly text: string | null;
  readonly askedAt: Instant;
  /** RFC 3339, as in the entries; null where the kind has none. */
  readonly dueAt: string | null;
  readonly wantedDueAt: string | null;
  state: ExchangeState;
  answer: string | null;
  answeredAt: Instant | null;
  grantedDueAt: string | null;
}

export interface ReplayedDispatch {
  state: DispatchState;
  /** One entry or several belong to one act: the version lies between these, both included. */
  readonly version: { readonly from: number; readonly to: number };
  readonly bodyId: string | null;
  readonly onPaper: boolean | null;
  readonly deliveredAt: Instant | null;
  /** Assignments it came with, and those given since. */
  tasks: number | null;
  /** The answer that stands; null before one, and after it was given back. */
  answered: {
    readonly at: Instant;
    readonly declineReason: string | null;
    readonly suggestedBody: string | null;
  } | null;
  /** Only rows that an entry is about; others are as the launch or the opening of a period left them. */
  readonly work: Map<string, ReplayedWork>;
  readonly reports: Map<string, ReplayedReport>;
  readonly exchanges: Map<string, ReplayedExchange>;
  /** Moves the tables do not admit, located. */
  readonly faults: ReplayFault[];
}

export const untouchedWork = (): ReplayedWork => ({
  given: null,
  transferredTo: null,
  state: 'assigned',
  version: 1,
  due: null,
  reason: null,
  suggestedBody: null,
  progress: null,
  progressNote: null,
  submittedAt: null,
  finishedAt: null,
  nudgedAt: null,
  submissions: [],
  cascaded: [],
});

export const untouchedReport = (): ReplayedReport => ({
  state: 'open',
  version: 1,
  contentHash: null,
  reason: null,
  submittedAt: null,
  acceptedAt: null,
  files: [],
});
