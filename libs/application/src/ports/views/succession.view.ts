import type { AssignmentState, Instant, LocalDate, SuccessionKind, TaskRole } from '#domain';
import type { DocumentView } from './document.view.js';

/** Who follows a body that has ended, as its successions name it. */
export interface SuccessorView {
  readonly kind: SuccessionKind;
  readonly effectiveOn: LocalDate;
  readonly basisDocument: string | null;
  /** null: nobody follows. */
  readonly to: { readonly code: string; readonly name: string } | null;
}

export interface LeftWorkView {
  readonly assignmentId: string;
  readonly title: string;
  readonly role: TaskRole;
  readonly state: AssignmentState;
  readonly dueAt: Instant | null;
  /** It needs another date: nobody is given what is late as it comes. */
  readonly late: boolean;
}

/** "Đề nghị bàn giao": what a body that has ended leaves behind of one document, and who may go on with it. */
export interface SuccessionProposal {
  readonly dispatchId: string;
  readonly campaignId: string;
  readonly document: DocumentView;
  readonly body: { readonly code: string; readonly name: string; readonly endedOn: LocalDate };
  readonly successors: readonly SuccessorView[];
  /** The one body that follows; null where none does, or several do and a person must choose. */
  readonly proposed: { readonly code: string; readonly name: string } | null;
  readonly work: readonly LeftWorkView[];
  /** Reports of open periods that it owes, or that wait for their verdict. */
  readonly reports: number;
  /** It owes reports of periods to come. */
  readonly reportsToCome: boolean;
}

export interface SuccessionProposals {
  readonly items: readonly SuccessionProposal[];
  /** How many more there are than are shown. */
  readonly more: number;
}
