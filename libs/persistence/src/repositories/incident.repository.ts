import type { EntityManager } from 'typeorm';
import type { Incident, IncidentStore, SettledIncident } from '#application';
import { MINUTE_MS, type Instant } from '#domain';
import { at, instantOf, instantOrNull, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

/** Several times what lies between two looks. */
const SILENCE_MS = 2 * MINUTE_MS;

interface Row {
  readonly id: string;
  readonly campaign_id: string | null;
  readonly kind: Incident['kind'];
  readonly subject_id: string | null;
  readonly detail: string;
  readonly occurred_at: Date;
}

export class IncidentRepository implements IncidentStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async record(incident: Omit<Incident, 'id' | 'occurredAt'>): Promise<void> {
    const { clock, ids } = this.context;
    await run(
      this.manager,
      `insert into incident (id, campaign_id, kind, subject_id, detail, occurred_at, recorded_at)
       select $1, $2, $3, $4::uuid, $5, $6, $7
       where not exists (select from incident
         where campaign_id is not distinct from $2 and kind = $3
           and subject_id is not distinct from $4::uuid and resolved_at is null)`,
      [
        ids.next(),
        incident.campaignId,
        incident.kind,
        incident.subjectId,
        incident.detail,
        at(clock.now()),
        at(clock.wallNow()),
      ],
    );
  }

  public async takeSweep(): Promise<boolean> {
    const row = await one<{ taken: boolean }>(
      this.manager,
      `select pg_try_advisory_xact_lock(hashtext('dondoc sweep')) as taken`,
    );
    return row?.taken ?? false;
  }

  public async noteLook(): Promise<Instant | null> {
    const { clock } = this.context;
    const row = await one<{ steady_since: Date | null }>(
      this.manager,
      `update instance set watched_at = $1, steady_since = case when watched_at < $2 or watched_at > $1 then $3 else steady_since end
       returning steady_since`,
      [at(clock.wallNow()), at(clock.wallNow() - SILENCE_MS), at(clock.now())],
    );
    return instantOrNull(row?.steady_since ?? null);
  }

  public async recordEach(
    { kind, detail }: Pick<Incident, 'kind' | 'detail'>,
    campaignIds: readonly (string | null)[],
  ): Promise<void> {
    const { clock, ids } = this.context;
    await run(
      this.manager,
      `insert into incident (id, campaign_id, kind, subject_id, detail, occurred_at, recorded_at)
       select fresh.id, fresh.campaign_id, $3, null, $4, $5, $6
       from unnest($1::uuid[], $2::uuid[]) as fresh(id, campaign_id)
       where not exists (select from incident i where i.campaign_id is not distinct from fresh.campaign_id
         and i.kind = $3 and i.subject_id is null and i.resolved_at is null)`,
      [
        campaignIds.map(() => ids.next()),
        campaignIds,
        kind,
        detail,
        at(clock.now()),
        at(clock.wallNow()),
      ],
    );
  }

  public async resolveExcept(
    kind: Incident['kind'],
    campaignIds: readonly (string | null)[],
    before: Instant,
  ): Promise<void> {
    await run(
      this.manager,
      `update incident i set resolved_at = $1
       where i.kind = $2 and i.resolved_at is null and i.occurred_at < $3
         and not exists (select from unnest($4::uuid[]) as lasting(campaign_id)
           where lasting.campaign_id is not distinct from i.campaign_id)`,
      [at(this.context.clock.now()), kind, at(before), campaignIds],
    );
  }

  public async resolveReached(before: Instant): Promise<void> {
    await run(
      this.manager,
      `update incident i set resolved_at = $1
       where i.resolved_at is null and i.occurred_at < $2 and i.kind in ('coordinatorMissing', 'nobodyToTell')
         and exists (select from campaign c
           join membership m on m.body_id = c.issuer_body_id and m.role = 'coordinator' and m.ended_at is null
           join person p on p.id = m.person_id and p.disabled_at is null
           where c.id = i.campaign_id)`,
      [at(this.context.clock.now()), at(before)],
    );
  }

  public async noteWorkerPoll(workerId: string): Promise<void> {
    const now = at(this.context.clock.wallNow());
    await run(
      this.manager,
      `insert into worker_heartbeat (worker_id, started_at, last_poll_at) values ($1, $2, $2)
       on conflict (worker_id) do update set last_poll_at = excluded.last_poll_at`,
      [workerId, now],
    );
  }

  public async lastWorkerPoll(): Promise<Instant | null> {
    const row = await one<{ last: Date | null }>(
      this.manager,
      'select max(last_poll_at) as last from worker_heartbeat',
    );
    return row?.last == null ? null : instantOf(row.last);
  }

  public async resolve(kind: Incident['kind'], subjectId: string | null): Promise<void> {
    await run(
      this.manager,
      'update incident set resolved_at = $3 where kind = $1 and subject_id is not distinct from $2::uuid and resolved_at is null',
      [kind, subjectId, at(this.context.clock.now())],
    );
  }

  public async lockOpen(id: string): Promise<Incident | null> {
    const row = await one<Row>(this.manager, `${SELECT_OPEN} and id = $1 for update`, [id]);
    return row === null ? null : toIncident(row);
  }

  public async settle(id: string, { as, by, reason }: SettledIncident): Promise<void> {
    await run(
      this.manager,
      `update incident set resolved_at = $2, settled_as = $3, settled_by = $4, settle_reason = $5 where id = $1`,
      [id, at(this.context.clock.now()), as, JSON.stringify(by), reason],
    );
  }

  public async proveWritable(): Promise<void> {
    const { clock, ids } = this.context;
    const id = ids.next();
    await run(
      this.manager,
      `insert into incident (id, kind, detail, occurred_at, recorded_at, resolved_at)
       values ($1, 'probe', '', $2, $3, $2)`,
      [id, at(clock.now()), at(clock.wallNow())],
    );
    await run(this.manager, 'delete from incident where id = $1', [id]);
  }

  public async resolveAll(kind: Incident['kind'], subjectIds: readonly string[]): Promise<void> {
    await run(
      this.manager,
      `update incident set resolved_at = $3
       where kind = $1 and subject_id = any($2::uuid[]) and resolved_at is null`,
      [kind, subjectIds, at(this.context.clock.now())],
    );
  }

  public async openOf(campaignId: string): Promise<readonly Incident[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT_OPEN} and (campaign_id = $1 or (campaign_id is null and subject_id is null) or kind = 'mailHeld')
       order by occurred_at`,
      [campaignId],
    );
    return rows.map(toIncident);
  }

  public async openOfKinds(kinds: readonly Incident['kind'][]): Promise<readonly Incident[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT_OPEN} and kind = any($1::text[]) order by occurred_at`,
      [kinds],
    );
    return rows.map(toIncident);
  }
}

const SELECT_OPEN =
  'select id, campaign_id, kind, subject_id, detail, occurred_at from incident where resolved_at is null';

const toIncident = (row: Row): Incident => ({
  id: row.id,
  campaignId: row.campaign_id,
  kind: row.kind,
  subjectId: row.subject_id,
  detail: row.detail,
  occurredAt: instantOf(row.occurred_at),
});
