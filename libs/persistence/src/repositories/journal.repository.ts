import type { EntityManager } from 'typeorm';
import type { Journal, SealedEvent } from '#application';
import type { Instant } from '#domain';
import { at, instants, run, unmeasured } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

export class JournalRepository implements Journal {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async append(events: readonly SealedEvent[]): Promise<void> {
    if (events.length === 0) return;
    await run(this.manager, appendedEvents(1), eventColumns(events, this.context.clock.wallNow()));
  }
}

const EVENT_TYPES = [
  'timestamptz',
  'uuid[]',
  'uuid[]',
  'int[]',
  'text[]',
  'jsonb[]',
  'jsonb[]',
  'timestamptz[]',
  'text[]',
  'text[]',
] as const;

/** The statement that appends events, given as `eventColumns` from parameter `first` on. */
export function appendedEvents(first: number): string {
  const [recordedAt = '', campaigns = '', ...columns] = EVENT_TYPES.map(
    (type, index) => `$${first + index}::${type}`,
  );
  return `insert into event (campaign_id, dispatch_id, seq, type, actor, data, occurred_at, prev_hash, hash, recorded_at)
    select e.*, ${recordedAt} from unnest(${[unmeasured(campaigns), ...columns].join(', ')}) as e`;
}

export const eventColumns = (
  events: readonly SealedEvent[],
  recordedAtWall: Instant,
): readonly unknown[] => [
  at(recordedAtWall),
  events.map((event) => event.campaignId),
  events.map((event) => event.dispatchId),
  events.map((event) => event.seq),
  events.map((event) => event.type),
  events.map((event) => JSON.stringify(event.actor)),
  events.map((event) => JSON.stringify(event.data)),
  instants(events.map((event) => event.occurredAt)),
  events.map((event) => event.prevHash),
  events.map((event) => event.hash),
];
