import type { LocalDate, LocalTime, TaskRole } from '#domain';

interface Dated {
  readonly dueOn: LocalDate;
  readonly time: LocalTime;
}

/** What becomes of one task; nothing named: it stays. */
export interface TaskWish {
  readonly taskId: string;
  /** New words; empty: they stay. */
  readonly title: string;
  /** The new words ask for the same: a slip of the pen is set right. */
  readonly correction: boolean;
  /** null: each body keeps its date. */
  readonly due: Dated | null;
  /** Nobody is asked for it any more. */
  readonly drop: boolean;
}

/** A task that the document had not. */
export interface AddedTaskWish {
  readonly title: string;
  readonly due: Dated | null;
  readonly role: TaskRole;
  /** Whose sets; or bodies by code, that have the document: one of both. */
  readonly setNos: readonly number[];
  readonly bodies: readonly string[];
}

export interface AmendInput {
  readonly campaignId: string;
  /** From If-Match; null: it is only looked at. */
  readonly expectedVersion: number | null;
  readonly reason: string;
  /** The document by which it is done, as it is written; empty: none is named. */
  readonly by: string;
  /** What is set right of the document's head; empty: it stays. */
  readonly header: {
    readonly number: string;
    readonly symbol: string;
    readonly subject: string;
  };
  readonly tasks: readonly TaskWish[];
  readonly added: readonly AddedTaskWish[];
}

export interface AmendAnswer {
  readonly campaignId: string;
  readonly version: number;
  /** Bodies that were told; none: nothing changed, or nothing that concerns anybody. */
  readonly bodies: number;
  /** Of them, those that must acknowledge again. */
  readonly acknowledge: number;
  /** Ids of the tasks that were added, in their order. */
  readonly added: readonly string[];
}
