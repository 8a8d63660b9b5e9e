import type { EntityManager } from 'typeorm';
import type { Incident, IncidentStore } from '#application';
import { at, instantOf, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

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

  public async openOf(campaignId: string): Promise<readonly Incident[]> {
    const { rows } = await run<Row>(
      this.manager,
      `select id, campaign_id, kind, subject_id, detail, occurred_at from incident
       where campaign_id = $1 and resolved_at is null order by occurred_at`,
      [campaignId],
    );
    return rows.map((row) => ({
      id: row.id,
      campaignId: row.campaign_id,
      kind: row.kind,
      subjectId: row.subject_id,
      detail: row.detail,
      occurredAt: instantOf(row.occurred_at),
    }));
  }
}
