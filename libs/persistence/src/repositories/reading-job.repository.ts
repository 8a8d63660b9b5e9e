import type { EntityManager } from 'typeorm';
import type {
  ClaimedReadingJob,
  NewReadingJob,
  Principal,
  ReadingJob,
  ReadingJobEnding,
  ReadingJobStore,
} from '#application';
import type { Instant } from '#domain';
import { at, instantOf, instantOrNull, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

interface Row {
  readonly id: string;
  readonly principal: Principal;
  readonly state: ReadingJob['state'];
  readonly page: number;
  readonly pages: number;
  readonly reading_id: string | null;
  readonly source: ReadingJob['source'];
  readonly problem: ReadingJob['problem'];
  readonly created_at: Date;
  readonly ended_at: Date | null;
}

interface ClaimedRow {
  readonly id: string;
  readonly principal: Principal;
  readonly issuer: string | null;
  readonly file: Buffer;
  readonly extension: string;
  readonly attempt: number;
  readonly recogniseAll: boolean;
  readonly noSecrecyMark: boolean;
}

const OPEN = `state in ('queued', 'running')`;
const HELD = `id = $1 and attempt = $2 and state = 'running'`;

export class ReadingJobRepository implements ReadingJobStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async insert(job: NewReadingJob): Promise<void> {
    await run(
      this.manager,
      `insert into reading_job (id, principal, issuer, state, file, extension, pages, created_at, recognise_all, no_secrecy_mark)
       values ($1, $2, $3, 'queued', $4, $5, $6, $7, $8, $9)`,
      [
        job.id,
        JSON.stringify(job.principal),
        job.issuer,
        job.file,
        job.extension,
        job.pages,
        at(this.context.clock.now()),
        job.recogniseAll,
        job.noSecrecyMark,
      ],
    );
  }

  public async find(jobId: string): Promise<ReadingJob | null> {
    const row = await one<Row>(
      this.manager,
      `select id, principal, state, page, pages, reading_id, source, problem, created_at, ended_at
       from reading_job where id = $1`,
      [jobId],
    );
    return row && toJob(row);
  }

  public async countOpen({ kind, id }: Principal): Promise<number> {
    const row = await one<{ readonly n: number }>(
      this.manager,
      `select count(*)::int as n from reading_job
       where ${OPEN} and principal->>'kind' = $1 and principal->>'id' = $2`,
      [kind, id],
    );
    return row?.n ?? 0;
  }

  public claim(nowWall: Instant, leaseUntilWall: Instant): Promise<ClaimedReadingJob | null> {
    return one<ClaimedRow>(
      this.manager,
      `update reading_job set state = 'running', attempt = attempt + 1, claimed_at = $1, lease_until = $2 where id = (
         select id from reading_job j where ${OPEN} and (lease_until is null or lease_until < $1)
         order by (select max(o.claimed_at) from reading_job o where o.issuer = j.issuer) nulls first, created_at, id
         limit 1 for update skip locked)
       returning id, principal, issuer, file, extension, attempt,
         recognise_all as "recogniseAll", no_secrecy_mark as "noSecrecyMark"`,
      [at(nowWall), at(leaseUntilWall)],
    );
  }

  public async progress(
    { id, attempt }: ClaimedReadingJob,
    done: { readonly page: number; readonly pages: number } | null,
    leaseUntilWall: Instant,
  ): Promise<boolean> {
    const { count } = await run(
      this.manager,
      `update reading_job set page = coalesce($3, page), pages = coalesce($4, pages), lease_until = $5 where ${HELD}`,
      [id, attempt, done?.page ?? null, done?.pages ?? null, at(leaseUntilWall)],
    );
    return count === 1;
  }

  public async putBack({ id, attempt }: ClaimedReadingJob): Promise<void> {
    await run(
      this.manager,
      `update reading_job set state = 'queued', attempt = attempt - 1, page = 0, lease_until = null where ${HELD}`,
      [id, attempt],
    );
  }

  public async end({ id, attempt }: ClaimedReadingJob, ending: ReadingJobEnding): Promise<boolean> {
    const isDone = ending.state === 'done';
    const { count } = await run(
      this.manager,
      `update reading_job set state = $3, reading_id = $4, source = $5, problem = $6, ended_at = $7,
         page = case when $3 = 'done' then pages else page end, file = null, lease_until = null
       where ${HELD}`,
      [
        id,
        attempt,
        ending.state,
        isDone ? ending.readingId : null,
        isDone ? JSON.stringify(ending.source) : null,
        isDone ? null : JSON.stringify(ending.problem),
        at(this.context.clock.now()),
      ],
    );
    return count === 1;
  }

  public async cancel(jobId: string): Promise<boolean> {
    const { count } = await run(
      this.manager,
      `update reading_job set state = 'cancelled', file = null, lease_until = null, ended_at = $2
       where id = $1 and ${OPEN}`,
      [jobId, at(this.context.clock.now())],
    );
    return count === 1;
  }
}

const toJob = (row: Row): ReadingJob => ({
  id: row.id,
  principal: row.principal,
  state: row.state,
  page: row.page,
  pages: row.pages,
  readingId: row.reading_id,
  source: row.source,
  problem: row.problem,
  createdAt: instantOf(row.created_at),
  endedAt: instantOrNull(row.ended_at),
});
