import type { CycleProblem } from '../report/index.js';
import type { LocalDate } from '../shared/index.js';

/** What stands in the way of a launch. One kind per remedy. */
export type DraftProblemKind =
  | { readonly code: 'QUESTION_UNANSWERED'; readonly question: string }
  | { readonly code: 'NUMBER_MISSING' }
  | { readonly code: 'DATE_MISSING' }
  | { readonly code: 'SIGNER_MISSING' }
  | { readonly code: 'SUBJECT_MISSING' }
  | { readonly code: 'NO_TASK' }
  | { readonly code: 'NO_BODY' }
  | { readonly code: 'SET_WITHOUT_MEMBERS'; readonly set: string }
  | { readonly code: 'TASK_WITHOUT_ASSIGNEE'; readonly task: string }
  | { readonly code: 'UNKNOWN_SET'; readonly setNo: number }
  | { readonly code: 'UNKNOWN_BODY'; readonly body: string }
  | {
      readonly code: 'ENDED_BODY';
      readonly body: string;
      readonly endedOn: LocalDate | null;
      readonly startsOn: LocalDate | null;
      readonly successors: readonly string[];
    }
  | { readonly code: 'CONTACT_MISSING'; readonly body: string }
  | {
      readonly code: 'DUE_BEFORE_ISSUE';
      readonly task: string;
      readonly dueOn: LocalDate;
      readonly issuedOn: LocalDate;
    }
  | { readonly code: 'MILESTONE_AFTER_DUE'; readonly task: string; readonly milestone: string }
  | { readonly code: 'CYCLE_WITHOUT_DAY'; readonly series: string }
  | { readonly code: 'CYCLE_WRONG'; readonly series: string; readonly fault: CycleProblem }
  | { readonly code: 'SERIES_WITHOUT_BODY'; readonly series: string }
  | { readonly code: 'SERIES_WITHOUT_PERIOD'; readonly series: string }
  /** The work above is not with the body any more: handed in, refused or ended. */
  | { readonly code: 'PARENT_NOT_IN_HAND' }
  | { readonly code: 'CASCADE_TOO_DEEP'; readonly most: number }
  | { readonly code: 'CASCADE_CYCLE'; readonly body: string };

export type DraftProblemCode = DraftProblemKind['code'];

/** A problem and where it is: a JSON pointer into the draft (RFC 6901). */
export type DraftProblem = DraftProblemKind & { readonly pointer: string };
