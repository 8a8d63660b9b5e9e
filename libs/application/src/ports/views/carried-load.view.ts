import type { Instant } from '#domain';

/** A task of a campaign that goes on. */
export interface LiveTask {
  readonly id: string;
  readonly ordinal: string;
  readonly title: string;
  readonly campaignId: string;
  /** Number and symbol of its document. */
  readonly reference: string;
}

/** Which bodies have open work of a task. */
export interface SharedDuty {
  readonly taskId: string;
  readonly bodyIds: readonly string[];
  /** The earliest date among them; null: none has one. */
  readonly dueAt: Instant | null;
}
