import type { QuestionCode } from '../reading/index.js';
import type { TaskNature, TaskRole } from '../assignment/index.js';
import type { Urgency } from '../obligation/index.js';
import type { CutoffRule, CycleKind, CyclePreset, DueRule, ReportCycle } from '../report/index.js';
import { type LocalDate, type LocalTime } from '../shared/index.js';

/** Corrections of the document's identification; what is absent stays as it is. */
export interface HeaderAnswer {
  readonly documentType?: string;
  readonly number?: string;
  readonly symbol?: string;
  readonly subject?: string;
  readonly issuedOn?: LocalDate;
  readonly signer?: string;
  readonly signerTitle?: string;
  readonly urgency?: Urgency | null;
}

/** Who is meant by an expression of the document: a group as of the issue date, named bodies, or nobody here. */
export interface RecipientAnswer {
  /** The document's words; marks, case and "các" do not count. */
  readonly text: string;
  readonly group?: string;
  readonly bodies?: readonly string[];
  /** A partner outside the recipients: its words stay on the tasks, nothing is sent. */
  readonly textOnly?: true;
  /** Codes of members that get the document on paper. */
  readonly onPaper?: readonly string[];
}

export interface TaskAnswer {
  readonly ordinal: string;
  readonly title?: string;
  readonly nature?: TaskNature;
  /** null takes a deadline away. */
  readonly dueOn?: LocalDate | null;
  readonly time?: LocalTime;
  readonly drop?: boolean;
  /** What a share of 100 % is counted on. */
  readonly targetBase?: string;
  /** Replaces the assignees; `text` as in the recipients. */
  readonly assignees?: readonly { readonly text: string; readonly role: TaskRole }[];
}

/** The two dates of a cycle and whatever else differs from the usual. */
export type CycleAnswer = Partial<Omit<ReportCycle, 'kind' | 'dueRule' | 'cutoffRule'>> & {
  readonly dueRule: DueRule;
  readonly cutoffRule?: CutoffRule;
};

export interface SeriesAnswer {
  readonly title: string;
  readonly kind: CycleKind;
  readonly preset?: CyclePreset['code'];
  readonly cycle?: CycleAnswer;
  readonly from?: LocalDate;
  /** Last day of data that is owed. */
  readonly until?: LocalDate;
  /** The document's words for who reports; absent: every addressee. */
  readonly who?: readonly string[];
  readonly to?: string;
  readonly mergedInto?: string;
}

export interface QuestionAnswer {
  readonly code: QuestionCode;
  /** Needed only where two questions share a code. */
  readonly about?: string;
  readonly answer: string;
}

/** A coordinator's answers to a draft, in the words of the document and the codes of the directory. */
export interface DraftAnswers {
  readonly header?: HeaderAnswer;
  readonly recipients?: readonly RecipientAnswer[];
  readonly tasks?: readonly TaskAnswer[];
  /** Replaces all series; an empty list says that no report is wanted. */
  readonly reports?: readonly SeriesAnswer[];
  readonly questions?: readonly QuestionAnswer[];
  /** Codes of bodies that get the document on paper, whatever set they are in. */
  readonly paper?: readonly string[];
  readonly historical?: boolean;
}

/** Why answers do not fit the draft or the directory; none of them is then applied. */
export type AnswerProblemKind =
  | { readonly code: 'UNKNOWN_RECIPIENT'; readonly text: string }
  | { readonly code: 'NO_CHOICE'; readonly text: string }
  | { readonly code: 'UNKNOWN_BODY'; readonly body: string }
  | { readonly code: 'NOT_A_RECIPIENT'; readonly body: string }
  | { readonly code: 'UNKNOWN_GROUP'; readonly group: string }
  | { readonly code: 'ISSUE_DATE_NEEDED' }
  | { readonly code: 'UNKNOWN_TASK'; readonly ordinal: string }
  | { readonly code: 'UNKNOWN_QUESTION'; readonly question: string }
  | { readonly code: 'CYCLE_WITHOUT_DAY'; readonly series: string };

/** A problem and its place in the answers: a JSON pointer (RFC 6901). */
export type AnswerProblem = AnswerProblemKind & { readonly pointer: string };
