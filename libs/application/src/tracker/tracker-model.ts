import type { LocalDate, TaskNature, TaskRole } from '#domain';
import type { TrackerColumn } from '#wording';

/** A cell that says nothing to us, or a row that gives nothing: where it stands, and what to do. */
export interface NotUnderstood {
  /** Of the sheet, from 1. */
  readonly line: number;
  readonly column: TrackerColumn;
  readonly detail: string;
}

/** One row of a tracking sheet as a task. */
export interface TrackedTask {
  readonly line: number;
  readonly title: string;
  readonly assignees: readonly { readonly name: string; readonly role: TaskRole }[];
  readonly nature: TaskNature;
  readonly dueOn: LocalDate | null;
  /** As the sheet has it. */
  readonly dueWords: string;
  /** The sheet says that it is over: kept, not given again. */
  readonly isDone: boolean;
  readonly result: string;
}

/** The rows of one document. */
export interface TrackedDocument {
  readonly reference: string;
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuedOn: LocalDate | null;
  readonly subject: string;
  readonly signer: string | null;
  readonly tasks: readonly TrackedTask[];
}

export interface UnderstoodTracker {
  /** Headings of the sheet, and what each was taken for; null: nothing. */
  readonly columns: readonly { readonly heading: string; readonly as: TrackerColumn | null }[];
  readonly documents: readonly TrackedDocument[];
  readonly notUnderstood: readonly NotUnderstood[];
}
