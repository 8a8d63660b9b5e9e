import type { EntityManager } from 'typeorm';
import type { Consent, ConsentMove, ConsentStore } from '#application';
import type { ConsentAct, ConsentState } from '#domain';
import { at, instantOf, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

interface Row {
  readonly id: string;
  readonly state: ConsentState;
  readonly version: number;
  readonly asking_body_id: string;
  readonly asking_code: string;
  readonly asking_name: string;
  readonly granting_body_id: string;
  readonly granting_code: string;
  readonly granting_name: string;
}

interface ActRow {
  readonly consent_id: string;
  readonly act: ConsentAct;
  readonly by: string;
  readonly reason: string;
  readonly occurred_at: Date;
}

const CONSENT = `select k.id, k.state, k.version, k.asking_body_id, a.code as asking_code, a.name as asking_name,
    k.granting_body_id, g.code as granting_code, g.name as granting_name
  from office_consent k join body a on a.id = k.asking_body_id join body g on g.id = k.granting_body_id`;

/** Consents between offices, with the record of each. */
export class ConsentRepository implements ConsentStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public ofOffices(bodyIds: readonly string[]): Promise<readonly Consent[]> {
    return this.find(
      `where k.asking_body_id = any($1::uuid[]) or k.granting_body_id = any($1::uuid[])
       order by (k.state = 'asked') desc, k.updated_at desc, k.id`,
      [bodyIds],
    );
  }

  public async lock(consentId: string): Promise<Consent | null> {
    const [consent] = await this.find('where k.id = $1 for no key update of k', [consentId]);
    return consent ?? null;
  }

  public async lockBetween(askingBodyId: string, grantingBodyId: string): Promise<Consent> {
    const { ids, clock } = this.context;
    await run(
      this.manager,
      `insert into office_consent (id, asking_body_id, granting_body_id, state, created_at, updated_at)
       values ($1, $2, $3, 'ended', $4, $4) on conflict (asking_body_id, granting_body_id) do nothing`,
      [ids.next(), askingBodyId, grantingBodyId, at(clock.now())],
    );
    const row = await one<{ readonly id: string }>(
      this.manager,
      'select id from office_consent where asking_body_id = $1 and granting_body_id = $2',
      [askingBodyId, grantingBodyId],
    );
    const consent = row === null ? null : await this.lock(row.id);
    if (consent === null) throw new Error('A consent that was just made is there');
    return consent;
  }

  public async move(consent: Consent, { state, act, actor, reason }: ConsentMove): Promise<void> {
    const now = at(this.context.clock.now());
    const version = consent.version + 1;
    await run(
      this.manager,
      'update office_consent set state = $2, version = $3, updated_at = $4 where id = $1',
      [consent.id, state, version, now],
    );
    await run(
      this.manager,
      `insert into office_consent_act (consent_id, version, act, actor, reason, occurred_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [consent.id, version, act, actor, reason, now],
    );
  }

  private async find(where: string, params: readonly unknown[]): Promise<readonly Consent[]> {
    const { rows } = await run<Row>(this.manager, `${CONSENT} ${where}`, params);
    const acts = await run<ActRow>(
      this.manager,
      `select consent_id, act, actor ->> 'label' as by, reason, occurred_at
       from office_consent_act where consent_id = any($1::uuid[]) order by version`,
      [rows.map(({ id }) => id)],
    );
    return rows.map((row) => ({
      id: row.id,
      state: row.state,
      version: row.version,
      asking: { bodyId: row.asking_body_id, code: row.asking_code, name: row.asking_name },
      granting: { bodyId: row.granting_body_id, code: row.granting_code, name: row.granting_name },
      acts: acts.rows
        .filter((one) => one.consent_id === row.id)
        .map(({ act, by, reason, occurred_at }) => ({
          act,
          by,
          reason,
          occurredAt: instantOf(occurred_at),
        })),
    }));
  }
}
