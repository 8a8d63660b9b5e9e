import type { DeadlineRule, Passage, PartyKind, ReadNature, ReadRole } from '../reading/index.js';

/** Fields of the frame that a coordinator may correct; the signer's are addressed as in the reading. */
export const FRAME_FIELDS = [
  'regime',
  'documentType',
  'number',
  'symbol',
  'issuer',
  'superior',
  'place',
  'issuedOn',
  'subject',
  'urgency',
  'signer/name',
  'signer/title',
  'signer/authority',
  'draftingUnit',
] as const;
export type FrameField = (typeof FRAME_FIELDS)[number];

/** A body as the coordinator names it; without a passage it is a suggestion, never the document's word. */
export interface NewAssignee {
  readonly text: string;
  readonly kind: PartyKind;
  readonly role: ReadRole;
  readonly passage?: Passage;
}

/**
 * One correction of a reading. Tasks are named by their place in `tasks`, as it is when the operation comes to its
 * turn. Passages are offsets into the reading's text, which no operation changes.
 */
export type ReadingOperation =
  | {
      readonly op: 'setField';
      readonly field: FrameField;
      /** null: the document has no such field. */
      readonly value: string | null;
      readonly passage?: Passage;
    }
  | {
      readonly op: 'setAddressees';
      readonly addressees: readonly Omit<NewAssignee, 'role'>[];
    }
  | {
      readonly op: 'changeTask';
      readonly task: number;
      readonly ordinal?: string;
      readonly title?: string;
      readonly nature?: ReadNature;
    }
  | {
      readonly op: 'setAssignees';
      readonly task: number;
      readonly assignees: readonly NewAssignee[];
    }
  | {
      readonly op: 'setRole';
      readonly task: number;
      readonly assignee: number;
      readonly role: ReadRole;
    }
  | {
      readonly op: 'setDeadline';
      readonly task: number;
      /** null takes the deadline away; a day that the document does not write belongs to the draft. */
      readonly deadline: {
        readonly passage: Passage;
        readonly dueOn: string | null;
        readonly time: string | null;
        readonly rule: DeadlineRule;
      } | null;
    }
  | {
      readonly op: 'splitTask';
      readonly task: number;
      /** Where each further part begins, inside the quotation. */
      readonly at: readonly number[];
    }
  | { readonly op: 'mergeTasks'; readonly tasks: readonly number[] }
  | { readonly op: 'dropTask'; readonly task: number }
  | {
      readonly op: 'addTask';
      readonly passage: Passage;
      readonly ordinal: string;
      readonly title?: string;
      readonly nature: ReadNature;
      readonly assignees: readonly NewAssignee[];
    };

/** Why an operation does not fit the reading; `pointer` is a JSON pointer (RFC 6901) into the list of operations. */
export interface OperationFault {
  readonly pointer: string;
  readonly fault: FitFault;
}

/** What of an operation does not fit; places are counted from 0. */
export type FitFault =
  | { readonly code: 'PASSAGE_OUTSIDE_TEXT' }
  | { readonly code: 'PASSAGE_BLANK' }
  | { readonly code: 'NO_SUCH_TASK'; readonly place: number }
  | { readonly code: 'NO_SUCH_ASSIGNEE'; readonly place: number }
  | { readonly code: 'CUT_OUTSIDE_TASK' }
  | { readonly code: 'NOTHING_TO_MERGE' }
  | { readonly code: 'TASK_BETWEEN' };

/** Thrown inside the review only; `applyOperations` turns it into a refusal. */
export class DoesNotFit extends Error {
  public constructor(
    public readonly member: string,
    public readonly fault: FitFault,
  ) {
    super(fault.code);
  }
}
