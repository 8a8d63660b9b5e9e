import type { EntityManager } from 'typeorm';
import type {
  BodySide,
  CalendarEntry,
  CalendarFeed,
  CalendarFeedStore,
  FeedKeeper,
  FeedOf,
  KeptBodies,
  NewCalendarFeed,
} from '#application';
import type { Instant } from '#domain';
import { CALENDAR_ENTRIES } from '../queries/calendar-entries.query.js';
import { at, instantOf, instantOrNull, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

interface FeedRow {
  readonly id: string;
  readonly label: string;
  readonly person_id: string | null;
  readonly body_id: string | null;
  readonly body_name: string | null;
  readonly side: BodySide | null;
  readonly created_at: Date;
  readonly last_read_at: Date | null;
}

interface EntryRow extends Omit<CalendarEntry, 'dueAt' | 'document'> {
  readonly due_at: Date;
  readonly document_type: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
}

export class CalendarFeedRepository implements CalendarFeedStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async list(keeper: FeedKeeper): Promise<readonly CalendarFeed[]> {
    const { rows } = await run<FeedRow>(
      this.manager,
      `select f.*, b.name as body_name from calendar_feed f left join body b on b.id = f.body_id
       where f.revoked_at is null and ${KEPT} order by f.created_at desc, f.id`,
      keeperParams(keeper),
    );
    return rows.map((row) => ({
      ...{ id: row.id, label: row.label, kind: row.person_id === null ? 'body' : 'person' },
      ...{ bodyName: row.body_name, side: row.side },
      createdAt: instantOf(row.created_at),
      lastReadAt: instantOrNull(row.last_read_at),
    }));
  }

  public async insert({ id, label, of, tokenHash, createdBy }: NewCalendarFeed): Promise<void> {
    const whose = of.kind === 'person' ? [of.personId, null, null] : [null, of.bodyId, of.side];
    await run(
      this.manager,
      `insert into calendar_feed (id, label, token_hash, created_by, created_at, person_id, body_id, side)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, label, tokenHash, JSON.stringify(createdBy), this.now(), ...whose],
    );
  }

  public async revoke(id: string, keeper: FeedKeeper): Promise<boolean> {
    const { count } = await run(
      this.manager,
      `update calendar_feed f set revoked_at = coalesce(f.revoked_at, $5) where f.id = $4 and ${KEPT}`,
      [...keeperParams(keeper), id, this.now()],
    );
    return count > 0;
  }

  public async open(
    tokenHash: string,
  ): Promise<{ readonly label: string; readonly of: FeedOf } | null> {
    const row = await one<FeedRow>(
      this.manager,
      `update calendar_feed set last_read_at = $2 where token_hash = $1 and revoked_at is null returning *`,
      [tokenHash, this.now()],
    );
    if (row === null) return null;
    const { label, person_id: personId, body_id: bodyId, side } = row;
    if (personId !== null) return { label, of: { kind: 'person', personId } };
    if (bodyId === null || side === null) throw new Error('A feed is of a person or of a body');
    return { label, of: { kind: 'body', bodyId, side } };
  }

  public async entries(
    { recipientBodyIds, issuerBodyIds }: Omit<KeptBodies, 'everything'>,
    from: Instant,
    limit: number,
  ): Promise<readonly CalendarEntry[]> {
    const { rows } = await run<EntryRow>(this.manager, CALENDAR_ENTRIES, [
      ...[recipientBodyIds, issuerBodyIds, at(from), limit],
    ]);
    return rows.map(({ due_at, document_type: documentType, number, symbol, ...entry }) => ({
      ...entry,
      dueAt: instantOf(due_at),
      document: { documentType, number, symbol },
    }));
  }

  private now(): Date {
    return at(this.context.clock.wallNow());
  }
}

/** $1 the person, $2 bodies kept as an office, $3 bodies kept as who receives. */
const KEPT = `(f.person_id = $1 or (f.side = 'issuer' and f.body_id = any($2::uuid[]))
  or (f.side = 'recipient' and f.body_id = any($3::uuid[])))`;

const keeperParams = (keeper: FeedKeeper): readonly unknown[] => [
  keeper.personId,
  keeper.issuerBodyIds,
  keeper.recipientBodyIds,
];
