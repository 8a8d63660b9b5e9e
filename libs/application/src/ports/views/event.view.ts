import type { EventType, Instant } from '#domain';
import type { Actor } from '../../shared/principal.js';

/** One line of the journal, with its link of the chain. */
export interface EventView {
  readonly id: string;
  readonly campaignId: string;
  readonly dispatchId: string | null;
  readonly bodyName: string | null;
  readonly seq: number;
  readonly type: EventType;
  readonly actor: Pick<Actor, 'kind' | 'label'>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly hash: string;
}

/** Where a page of a timeline continues. */
export interface EventPlace {
  /** The last event shown. */
  readonly id: string;
  /** The first event of the first page. */
  readonly newest: string;
}
