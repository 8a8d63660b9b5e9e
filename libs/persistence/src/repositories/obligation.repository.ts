import type { EntityManager } from 'typeorm';
import type {
  DueObligation,
  NewObligation,
  Replanning,
  Repolicing,
  ObligationStore,
  StepMove,
} from '#application';
import type { Instant, ObligationEnding, ObligationKind, Urgency } from '#domain';
import { bulkInsert } from '../bulk-insert.js';
import { at, instantOf, instantOrNull, instants, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';
import { isHeldBack, isReminded } from '../standing.sql.js';

interface Row {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly subject_id: string;
  readonly dispatch_id: string;
  readonly body_id: string;
  readonly due_at: Date | null;
  readonly opened_at: Date;
  readonly last_word_at: Date | null;
  readonly policy_version: number;
  readonly planned_from: Date | null;
  readonly step_base: number;
  readonly step_no: number;
  readonly next_step_at: Date | null;
  readonly urgency: Urgency | null;
  readonly muted: boolean;
}

const COLUMNS = `o.id, o.kind, o.subject_id, o.dispatch_id, o.body_id, o.due_at, o.opened_at, o.last_word_at,
  o.policy_version, o.planned_from, o.step_base, o.step_no, o.next_step_at,
  (o.muted_reason is not null or ${isHeldBack('o')}) as muted, c.urgency`;
const FROM = 'from obligation o join campaign c on c.id = o.campaign_id';
const OPEN_AND_DUE = `${isReminded('o')} and o.next_step_at <= `;

export class ObligationRepository implements ObligationStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async insert(
    campaignId: string,
    policyVersion: number,
    rows: readonly NewObligation[],
  ): Promise<void> {
    await bulkInsert(this.manager, 'obligation', {
      id: { type: 'uuid', values: rows.map((row) => row.id) },
      campaign_id: { type: 'uuid', value: campaignId },
      kind: { type: 'text', values: rows.map((row) => row.kind) },
      subject_id: { type: 'uuid', values: rows.map((row) => row.subjectId) },
      dispatch_id: { type: 'uuid', values: rows.map((row) => row.dispatchId) },
      body_id: { type: 'uuid', values: rows.map((row) => row.bodyId) },
      due_at: { type: 'timestamptz', values: instants(rows.map((row) => row.dueAt)) },
      opened_at: { type: 'timestamptz', values: instants(rows.map((row) => row.openedAt)) },
      policy_version: { type: 'int', value: policyVersion },
      step_no: { type: 'int', values: rows.map((row) => row.stepNo) },
      next_step_at: { type: 'timestamptz', values: instants(rows.map((row) => row.nextStepAt)) },
    });
  }

  public async lockDue(
    campaignId: string,
    asOf: Instant,
    limit: number,
  ): Promise<readonly DueObligation[]> {
    const { rows } = await run<Row>(
      this.manager,
      `select ${COLUMNS} ${FROM} where o.campaign_id = $1 and ${OPEN_AND_DUE} $2
       order by o.next_step_at, o.id limit $3 for no key update of o skip locked`,
      [campaignId, at(asOf), limit],
    );
    return rows.map(toDue);
  }

  public async lockDueAmong(
    ids: readonly string[],
    asOf: Instant,
  ): Promise<readonly DueObligation[]> {
    const { rows } = await run<Row>(
      this.manager,
      `select ${COLUMNS} ${FROM} where o.id = any($1::uuid[]) and ${OPEN_AND_DUE} $2
       order by o.next_step_at, o.id for no key update of o skip locked`,
      [ids, at(asOf)],
    );
    return rows.map(toDue);
  }

  public async dueIds(
    campaignId: string,
    asOf: Instant,
    limit: number,
  ): Promise<readonly string[]> {
    const { rows } = await run<{ id: string }>(
      this.manager,
      `select o.id from obligation o where o.campaign_id = $1 and ${OPEN_AND_DUE} $2
       order by o.next_step_at, o.id limit $3`,
      [campaignId, at(asOf), limit],
    );
    return rows.map((row) => row.id);
  }

  public async lockArmed(
    campaignId: string,
    after: string | null,
    limit: number,
  ): Promise<readonly DueObligation[]> {
    const { rows } = await run<Row>(
      this.manager,
      `select ${COLUMNS} ${FROM} where o.campaign_id = $1 and o.closed_at is null and o.quarantined_at is null
         and o.next_step_at is not null and ($2::uuid is null or o.id > $2)
       order by o.id limit $3 for no key update of o`,
      [campaignId, after, limit],
    );
    return rows.map(toDue);
  }

  public async armedOf(campaignId: string, after: string | null, limit: number) {
    const { rows } = await run<Row & { readonly body_name: string }>(
      this.manager,
      `select ${COLUMNS}, b.name as body_name ${FROM} join body b on b.id = o.body_id
       where o.campaign_id = $1 and o.closed_at is null and o.quarantined_at is null
         and o.next_step_at is not null and ($2::uuid is null or o.id > $2) order by o.id limit $3`,
      [campaignId, after, limit],
    );
    return rows.map((row) => ({ ...toDue(row), bodyName: row.body_name }));
  }

  public async repolice(changes: readonly Repolicing[]): Promise<void> {
    await run(
      this.manager,
      `update obligation o set policy_version = u.policy, next_step_at = u.next_at, planned_from = u.planned_from,
         step_base = u.step_base, version = version + 1
       from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::timestamptz[], $5::int[])
         as u(id, policy, next_at, planned_from, step_base) where o.id = u.id`,
      [
        changes.map((change) => change.id),
        changes.map((change) => change.policyVersion),
        instants(changes.map((change) => change.nextStepAt)),
        instants(changes.map((change) => change.plannedFrom)),
        changes.map((change) => change.stepBase),
      ],
    );
  }

  public async moveSteps(moves: readonly StepMove[]): Promise<void> {
    await run(
      this.manager,
      `update obligation o set step_no = u.step_no, next_step_at = u.next_at, version = version + 1
       from unnest($1::uuid[], $2::int[], $3::timestamptz[]) as u(id, step_no, next_at) where o.id = u.id`,
      [
        moves.map((move) => move.id),
        moves.map((move) => move.stepNo),
        instants(moves.map((move) => move.nextStepAt)),
      ],
    );
  }

  public async quarantine(id: string): Promise<void> {
    await run(this.manager, 'update obligation set quarantined_at = $2 where id = $1', [
      id,
      at(this.context.clock.now()),
    ]);
  }

  public async settle(id: string, as: 'retried' | 'dropped'): Promise<void> {
    const change =
      as === 'retried' ? 'quarantined_at = null' : "closed_at = $2, closed_as = 'cancelled'";
    await run(
      this.manager,
      `update obligation set ${change}, version = version + 1
       where id = $1 and closed_at is null and quarantined_at <= $2`,
      [id, at(this.context.clock.now())],
    );
  }

  public async closePageOfCampaign(
    campaignId: string,
    as: ObligationEnding,
    limit: number,
  ): Promise<number> {
    const { count } = await run(
      this.manager,
      `update obligation set closed_at = $1, closed_as = $2, version = version + 1
       where closed_at is null and id in (
         select id from obligation where campaign_id = $3 and closed_at is null
         order by id limit $4 for no key update)`,
      [at(this.context.clock.now()), as, campaignId, limit],
    );
    return count;
  }

  public async lockOpenOf(
    subjectIds: readonly string[],
    kind: ObligationKind,
  ): Promise<readonly DueObligation[]> {
    const { rows } = await run<Row>(
      this.manager,
      `select ${COLUMNS} ${FROM} where o.subject_id = any($1::uuid[]) and o.kind = $2 and o.closed_at is null
       order by o.id for no key update of o`,
      [subjectIds, kind],
    );
    return rows.map(toDue);
  }

  public async replan(changes: readonly Replanning[]): Promise<void> {
    if (changes.length === 0) return;
    await run(
      this.manager,
      `update obligation o set due_at = u.due_at, step_no = u.step_no, next_step_at = u.next_at,
         planned_from = u.planned_from, step_base = u.step_base, last_word_at = u.word, version = version + 1
       from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::int[],
                   $7::timestamptz[]) as u(id, step_no, next_at, due_at, planned_from, step_base, word)
       where o.id = u.id`,
      [
        changes.map((change) => change.id),
        changes.map((change) => change.stepNo),
        instants(changes.map((change) => change.nextStepAt)),
        instants(changes.map((change) => change.dueAt)),
        instants(changes.map((change) => change.plannedFrom)),
        changes.map((change) => change.stepBase),
        instants(changes.map((change) => change.lastWordAt)),
      ],
    );
  }

  public async hasStepBy(campaignId: string, instant: Instant): Promise<boolean> {
    const { count } = await run(
      this.manager,
      `select from obligation where campaign_id = $1 and closed_at is null and quarantined_at is null
         and next_step_at <= $2 limit 1`,
      [campaignId, at(instant)],
    );
    return count > 0;
  }

  public async unanswered(bodyId: string) {
    const { rows } = await run<{
      readonly obligationId: string;
      readonly dispatchId: string;
      readonly campaignId: string;
    }>(
      this.manager,
      `select o.id as "obligationId", o.dispatch_id as "dispatchId", o.campaign_id as "campaignId"
       from obligation o join campaign c on c.id = o.campaign_id join dispatch d on d.id = o.dispatch_id
       where o.body_id = $1 and o.kind = 'acknowledge' and o.closed_at is null and not d.on_paper
         and c.released_at is not null and c.state in ('running', 'paused')
         and not exists (select from notification n join message m on m.id = n.message_id
           where n.obligation_id = o.id and n.template = 'newWork' and m.state in ('PENDING', 'RETRY')) order by o.id`,
      [bodyId],
    );
    return rows;
  }

  public async countOpen(campaignId: string): Promise<number> {
    const row = await one<{ open: number }>(
      this.manager,
      'select count(*)::int as open from obligation where campaign_id = $1 and closed_at is null',
      [campaignId],
    );
    return row?.open ?? 0;
  }

  public async soonest(campaignId: string): Promise<DueObligation | null> {
    const row = await one<Row>(
      this.manager,
      `select ${COLUMNS} ${FROM} where o.campaign_id = $1 and o.closed_at is null
         and o.quarantined_at is null and o.next_step_at is not null order by o.next_step_at limit 1`,
      [campaignId],
    );
    return row === null ? null : toDue(row);
  }

  public async lastClosedAt(campaignId: string): Promise<Instant | null> {
    const row = await one<{ readonly at: Date | null }>(
      this.manager,
      'select max(closed_at) as at from obligation where campaign_id = $1',
      [campaignId],
    );
    return instantOrNull(row?.at ?? null);
  }
}

function toDue(row: Row): DueObligation {
  return {
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    dispatchId: row.dispatch_id,
    bodyId: row.body_id,
    dueAt: instantOrNull(row.due_at),
    openedAt: instantOf(row.opened_at),
    lastWordAt: instantOrNull(row.last_word_at),
    policyVersion: row.policy_version,
    plannedFrom: instantOrNull(row.planned_from),
    stepBase: row.step_base,
    stepNo: row.step_no,
    nextStepAt: instantOrNull(row.next_step_at),
    urgency: row.urgency,
    muted: row.muted,
  };
}
