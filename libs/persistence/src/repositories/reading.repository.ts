import type { EntityManager } from 'typeorm';
import type {
  Actor,
  ReadingChange,
  ReadingCorrection,
  ReadingRevision,
  ReadingStore,
  SeenDocument,
  StoredReading,
} from '#application';
import type { Reading } from '#domain/reading';
import { at, instantOf, instantOrNull, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

interface ReadingRow {
  readonly id: string;
  readonly issuer_body_id: string;
  readonly revision: number;
  readonly document: Reading;
  readonly created_by: Actor;
  readonly created_at: Date;
}

interface RevisionRow {
  readonly revision: number;
  readonly operations: readonly ReadingChange[];
  readonly changed_by: Actor;
  readonly changed_at: Date;
}

interface CorrectionRow {
  readonly reading_id: string;
  readonly revision: number;
  readonly before: Reading;
  readonly after: Reading;
}

interface SeenRow {
  readonly reading_id: string | null;
  readonly campaign_id: string | null;
  readonly number: string;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
  readonly launched_at: Date | null;
  readonly seen_at: Date;
}

const SELECT =
  'select id, issuer_body_id, revision, document, created_by, created_at from reading where id = $1';
const LAUNCHED = `c.state in ('launching', 'launch_failed', 'running', 'paused', 'closed')`;

export class ReadingRepository implements ReadingStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async insert({
    id,
    issuerBodyId,
    reading,
    createdBy,
  }: Omit<StoredReading, 'revision' | 'createdAt'>): Promise<void> {
    const now = this.context.clock.now();
    await run(
      this.manager,
      `insert into reading (id, issuer_body_id, document, text_sha256, created_by, created_at)
       values ($1, $2, $3, encode(sha256(convert_to($4, 'UTF8')), 'hex'), $5, $6)`,
      [id, issuerBodyId, JSON.stringify(reading), reading.text, JSON.stringify(createdBy), at(now)],
    );
    await this.insertRevision(id, 1, reading, [], createdBy);
  }

  public async find(readingId: string): Promise<StoredReading | null> {
    const row = await one<ReadingRow>(this.manager, SELECT, [readingId]);
    return row && toStored(row);
  }

  public async lock(readingId: string): Promise<StoredReading | null> {
    const row = await one<ReadingRow>(this.manager, `${SELECT} for no key update`, [readingId]);
    return row && toStored(row);
  }

  public async revise(
    { id, revision }: StoredReading,
    reading: Reading,
    operations: readonly ReadingChange[],
    by: Actor,
  ): Promise<void> {
    await run(this.manager, 'update reading set document = $2, revision = $3 where id = $1', [
      id,
      JSON.stringify(reading),
      revision + 1,
    ]);
    await this.insertRevision(id, revision + 1, reading, operations, by);
  }

  public async revisions(readingId: string): Promise<readonly ReadingRevision[]> {
    const { rows } = await run<RevisionRow>(
      this.manager,
      `select revision, operations, changed_by, changed_at from reading_revision
       where reading_id = $1 order by revision`,
      [readingId],
    );
    return rows.map((row) => ({
      revision: row.revision,
      operations: row.operations,
      by: row.changed_by,
      at: instantOf(row.changed_at),
    }));
  }

  public async revision(readingId: string, revision: number): Promise<Reading | null> {
    const row = await one<Pick<ReadingRow, 'document'>>(
      this.manager,
      'select document from reading_revision where reading_id = $1 and revision = $2',
      [readingId, revision],
    );
    return row && row.document;
  }

  public async corrections(
    after: Pick<ReadingCorrection, 'readingId' | 'revision'> | null,
    limit: number,
  ): Promise<readonly ReadingCorrection[]> {
    const { rows } = await run<CorrectionRow>(
      this.manager,
      `select r.reading_id, r.revision, b.document as before, r.document as after
       from reading_revision r
       join reading_revision b on b.reading_id = r.reading_id and b.revision = r.revision - 1
       where ($1::uuid is null or (r.reading_id, r.revision) > ($1::uuid, $2::integer))
         and r.operations->0->>'op' is distinct from 'restore'
         and not exists (
           select 1 from reading_revision u
           where u.reading_id = r.reading_id and u.revision > r.revision
             and u.operations->0->>'op' = 'restore'
             and (u.operations->0->>'revision')::integer < r.revision)
       order by r.reading_id, r.revision limit $3`,
      [after?.readingId ?? null, after?.revision ?? null, limit],
    );
    return rows.map((row) => ({
      readingId: row.reading_id,
      revision: row.revision,
      before: row.before,
      after: row.after,
    }));
  }

  public async seen(issuerBodyId: string): Promise<readonly SeenDocument[]> {
    const { rows } = await run<SeenRow>(
      this.manager,
      `select r.id as reading_id, c.id as campaign_id, r.number, r.symbol, r.issuer, r.issued_on,
         c.launched_at, r.created_at as seen_at
       from reading r left join campaign c on c.reading_id = r.id and ${LAUNCHED}
       where r.issuer_body_id = $1 and r.number is not null
       union
       select c.reading_id, c.id, c.number, c.symbol, null, c.issued_on::text, c.launched_at, c.created_at
       from campaign c
       where c.issuer_body_id = $1 and c.number is not null and ${LAUNCHED}
       order by seen_at desc limit 1000`,
      [issuerBodyId],
    );
    return rows.map((row) => ({
      readingId: row.reading_id,
      campaignId: row.campaign_id,
      number: row.number,
      symbol: row.symbol,
      issuer: row.issuer,
      issuedOn: row.issued_on,
      launchedAt: instantOrNull(row.launched_at),
      seenAt: instantOf(row.seen_at),
    }));
  }

  private async insertRevision(
    readingId: string,
    revision: number,
    reading: Reading,
    operations: readonly ReadingChange[],
    by: Actor,
  ): Promise<void> {
    await run(
      this.manager,
      `insert into reading_revision (reading_id, revision, document, operations, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        readingId,
        revision,
        JSON.stringify(reading),
        JSON.stringify(operations),
        JSON.stringify(by),
        at(this.context.clock.now()),
      ],
    );
  }
}

const toStored = (row: ReadingRow): StoredReading => ({
  id: row.id,
  issuerBodyId: row.issuer_body_id,
  revision: row.revision,
  reading: row.document,
  createdBy: row.created_by,
  createdAt: instantOf(row.created_at),
});
