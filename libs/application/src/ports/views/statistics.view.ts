import type {
  ChainEvent,
  CountedWork,
  Hop,
  Instant,
  LocalDate,
  StatisticDimension,
  TaskNature,
  TaskRole,
} from '#domain';

/** Which work is counted: of these campaigns, with a date in this span; null: open. Work without a date is in no span. */
export interface StatisticScope {
  readonly campaignIds: readonly string[];
  readonly by: StatisticDimension;
  readonly dueFrom: LocalDate | null;
  readonly dueTo: LocalDate | null;
}

/** `n` rows of one group that count alike; `key`: the id of a row, or what the group is named by in the code. */
export interface CountedGroup extends CountedWork {
  readonly key: string;
}

/** A group by its name for people. */
export interface GroupName {
  readonly key: string;
  /** Of a body. */
  readonly code: string | null;
  readonly name: string;
}

/** Work as it began, with what it is counted by; how it stood at a past instant its chain says. */
export interface WorkBegun {
  readonly id: string;
  readonly taskId: string;
  readonly campaignId: string;
  readonly bodyId: string;
  readonly bodyKind: string;
  readonly documentType: string | null;
  readonly nature: TaskNature;
  readonly role: TaskRole;
  readonly originalDueAt: Instant | null;
}

/** A dispatch that stood at a past instant: its chain up to then, and the work that had come by then. */
export interface PastDispatch {
  readonly id: string;
  readonly chain: readonly ChainEvent[];
  readonly work: readonly WorkBegun[];
  readonly reports: readonly { readonly id: string; readonly periodId: string }[];
}

/** How long one hop took, over all who have made it. */
export interface HopTime {
  readonly hop: Hop;
  readonly count: number;
  /** Hours; null: nobody has made it. */
  readonly medianHours: number | null;
  /** Nine of ten took no longer. */
  readonly ninthDecileHours: number | null;
}
