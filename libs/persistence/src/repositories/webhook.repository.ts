import type { EntityManager } from 'typeorm';
import type {
  ClaimedWebhook,
  KeptBodies,
  NewWebhookEndpoint,
  PrintedRows,
  WebhookClaim,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookPlace,
  WebhookStore,
} from '#application';
import type { EventType, Instant, WebhookMark } from '#domain';
import { printedRows, printOf, type Printed } from '../queries/list-print.js';
import { at, atOrNull, instantOf, instantOrNull, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';
import { passEventsOn } from './pass-events-on.js';

interface EndpointRow {
  readonly id: string;
  readonly body_id: string;
  readonly body_name: string;
  readonly side: WebhookEndpoint['side'];
  readonly label: string;
  readonly url: string;
  readonly types: readonly string[] | null;
  readonly disabled_as: WebhookEndpoint['disabledAs'];
  readonly failing_since: Date | null;
  readonly old_until: Date | null;
  readonly created_at: Date;
  readonly waiting: number;
  readonly failed: number;
}

interface DeliveryRow extends Printed {
  readonly id: string;
  readonly type: string;
  readonly event_id: string | null;
  readonly state: WebhookDelivery['state'];
  readonly attempt: number;
  readonly due_at: Date;
  readonly last_status: number | null;
  readonly last_error: string | null;
  readonly created_at: Date;
  readonly ended_at: Date | null;
}

/** All times are the machine's: receivers do not live on a demo's clock. */
export class WebhookRepository implements WebhookStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async list(scope: KeptBodies): Promise<readonly WebhookEndpoint[]> {
    const { rows } = await run<EndpointRow>(
      this.manager,
      `${SELECT_ENDPOINT} where ${IN_SCOPE} order by w.created_at desc, w.id`,
      scopeParams(scope),
    );
    return rows.map(toEndpoint);
  }

  public async insert(endpoint: NewWebhookEndpoint): Promise<void> {
    const { id, bodyId, side, label, url, types, sealedSecret, createdBy } = endpoint;
    await run(
      this.manager,
      `insert into webhook_endpoint (id, body_id, side, label, url, types, sealed_secret, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, bodyId, side, label, url, types, sealedSecret, JSON.stringify(createdBy), this.now()],
    );
  }

  public async lock(id: string, scope: KeptBodies): Promise<WebhookEndpoint | null> {
    const row = await one<EndpointRow>(
      this.manager,
      `${SELECT_ENDPOINT} where ${IN_SCOPE} and w.id = $4 for update of w`,
      [...scopeParams(scope), id],
    );
    return row === null ? null : toEndpoint(row);
  }

  public async replaceSecret(id: string, sealedSecret: string, oldUntil: Instant): Promise<void> {
    await run(
      this.manager,
      `update webhook_endpoint set old_sealed_secret = sealed_secret, old_until = $3, sealed_secret = $2 where id = $1`,
      [id, sealedSecret, at(oldUntil)],
    );
  }

  public async setActive(id: string, active: boolean): Promise<void> {
    await run(
      this.manager,
      `update webhook_endpoint set failing_since = null,
         disabled_as = case when $2 then null else coalesce(disabled_as, 'person') end where id = $1`,
      [id, active],
    );
  }

  public async remove(id: string): Promise<void> {
    await run(this.manager, 'delete from webhook_endpoint where id = $1', [id]);
  }

  public async deliveries(
    endpointId: string,
    after: WebhookPlace | null,
    limit: number,
  ): Promise<PrintedRows<WebhookDelivery>> {
    const { rows } = await run<DeliveryRow>(
      this.manager,
      `with whole as (
         select ${printOf('created_at', 'id')} as print from webhook_delivery where endpoint_id = $1)
       select d.id, d.type, d.event_id, d.state, d.attempt, d.due_at, d.last_status, d.last_error, d.created_at,
         d.ended_at, whole.print
       from webhook_delivery d, whole
       where d.endpoint_id = $1 and ($2::timestamptz is null or (d.created_at, d.id) < ($2, $3))
       order by d.created_at desc, d.id desc limit $4`,
      [endpointId, atOrNull(after?.createdAt), after?.id ?? null, limit],
    );
    return printedRows(rows, toDelivery);
  }

  public async addPing(endpointId: string, id: string, type: string): Promise<void> {
    const now = this.context.clock.wallNow();
    const payload = { type, timestamp: new Date(now).toISOString(), data: {} };
    await run(
      this.manager,
      `insert into webhook_delivery (id, endpoint_id, type, payload, due_at, created_at) values ($1, $2, $3, $4, $5, $5)`,
      [id, endpointId, type, JSON.stringify(payload), at(now)],
    );
  }

  public async replay(
    endpointId: string,
    which: { readonly deliveryId: string } | { readonly failedSince: Instant },
  ): Promise<number> {
    const [condition, value] =
      'deliveryId' in which
        ? [`id = $3 and state in ('DELIVERED', 'FAILED')`, which.deliveryId]
        : [`state = 'FAILED' and created_at >= $3`, at(which.failedSince)];
    const { count } = await run(
      this.manager,
      `update webhook_delivery set state = 'PENDING', attempt = 0, due_at = $2, ended_at = null
       where endpoint_id = $1 and ${condition}`,
      [endpointId, this.now(), value],
    );
    return count;
  }

  public passOn(types: ReadonlyMap<EventType, string>, limit: number): Promise<boolean> {
    return passEventsOn(this.manager, this.context.clock, types, limit);
  }

  public async claim(wanted: WebhookClaim): Promise<readonly ClaimedWebhook[]> {
    const now = at(wanted.wallNow);
    await run(
      this.manager,
      `update webhook_delivery set state = 'PENDING', lease_until = null, claimed_by = null
       where state = 'CLAIMED' and lease_until < $1`,
      [now],
    );
    const { rows } = await run<{
      readonly id: string;
      readonly endpoint_id: string;
      readonly fence: string;
      readonly attempt: number;
      readonly url: string;
      readonly payload: unknown;
      readonly secrets: readonly string[];
    }>(
      this.manager,
      `with open as (
         select w.id, w.failing_since from webhook_endpoint w
         where w.disabled_as is null and exists (select from webhook_delivery d
           where d.endpoint_id = w.id and d.state = 'PENDING' and d.due_at <= $1)
         for update of w skip locked),
       chosen as (
         select due.id from open w cross join lateral (
           select d.id, d.due_at from webhook_delivery d
           where d.endpoint_id = w.id and d.state = 'PENDING' and d.due_at <= $1
           order by d.due_at, d.id
           limit greatest(0, case when w.failing_since is null then $4::int else 1 end
             - (select count(*)::int from webhook_delivery c where c.endpoint_id = w.id and c.state = 'CLAIMED'))) due
         order by w.failing_since nulls first, due.due_at limit $5)
       update webhook_delivery d set state = 'CLAIMED', attempt = d.attempt + 1, fence = d.fence + 1,
         claimed_by = $2, lease_until = $3
       from chosen, webhook_endpoint w where d.id = chosen.id and w.id = d.endpoint_id
       returning d.id, d.endpoint_id, d.fence, d.attempt, w.url, d.payload,
         array_remove(array[w.sealed_secret, case when w.old_until > $1 then w.old_sealed_secret end], null) as secrets`,
      [now, wanted.workerId, at(wanted.leaseUntil), wanted.lanes, wanted.count],
    );
    return rows.map((row) => ({
      ...{ id: row.id, endpointId: row.endpoint_id, fence: Number(row.fence) },
      ...{ attempt: row.attempt, url: row.url, payload: JSON.stringify(row.payload) },
      sealedSecrets: row.secrets,
    }));
  }

  public async mark(
    { id, endpointId, fence }: Pick<ClaimedWebhook, 'id' | 'endpointId' | 'fence'>,
    mark: WebhookMark,
    isGone: boolean,
  ): Promise<boolean> {
    const ended = mark.state === 'PENDING' ? null : this.now();
    const { count } = await run(
      this.manager,
      `update webhook_delivery set state = $3, due_at = coalesce($4, due_at), last_status = $5, last_error = $6,
         ended_at = $7, lease_until = null, claimed_by = null
       where id = $1 and fence = $2 and state = 'CLAIMED'`,
      [
        ...[id, fence, mark.state, mark.state === 'PENDING' ? at(mark.dueAt) : null],
        ...[mark.status, mark.state === 'DELIVERED' ? null : mark.error, ended],
      ],
    );
    if (count === 0) return false;
    await run(
      this.manager,
      `update webhook_endpoint set disabled_as = case when $3 then 'gone' else disabled_as end,
         failing_since = case when $2 then null else coalesce(failing_since, $4) end
       where id = $1 and ($3 or (failing_since is null) <> $2)`,
      [endpointId, mark.state === 'DELIVERED', isGone, this.now()],
    );
    return true;
  }

  public async forgetBefore(instant: Instant): Promise<void> {
    await run(
      this.manager,
      `delete from webhook_delivery where id in (select id from webhook_delivery where ended_at < $1 limit 1000)`,
      [at(instant)],
    );
  }

  private now(): Date {
    return at(this.context.clock.wallNow());
  }
}

/** $1 everything, $2 bodies whose campaigns the keeper coordinates, $3 bodies whose own people the keeper is of. */
const IN_SCOPE = `($1::boolean or (w.side = 'issuer' and w.body_id = any($2::uuid[]))
  or (w.side = 'recipient' and w.body_id = any($3::uuid[])))`;

const scopeParams = (scope: KeptBodies): readonly unknown[] => [
  scope.everything,
  scope.issuerBodyIds,
  scope.recipientBodyIds,
];

const countOf = (states: string): string =>
  `(select count(*)::int from webhook_delivery d where d.endpoint_id = w.id and d.state in (${states}))`;

const SELECT_ENDPOINT = `
  select w.id, w.body_id, b.name as body_name, w.side, w.label, w.url, w.types, w.disabled_as, w.failing_since,
    w.old_until, w.created_at, ${countOf(`'PENDING', 'CLAIMED'`)} as waiting, ${countOf(`'FAILED'`)} as failed
  from webhook_endpoint w join body b on b.id = w.body_id`;

const toEndpoint = (row: EndpointRow): WebhookEndpoint => ({
  ...{ id: row.id, bodyId: row.body_id, bodyName: row.body_name, side: row.side },
  ...{ label: row.label, url: row.url, types: row.types },
  ...{ isActive: row.disabled_as === null, disabledAs: row.disabled_as },
  failingSince: instantOrNull(row.failing_since),
  rotatingUntil: instantOrNull(row.old_until),
  createdAt: instantOf(row.created_at),
  ...{ waiting: row.waiting, failed: row.failed },
});

const toDelivery = (row: DeliveryRow): WebhookDelivery => ({
  ...{ id: row.id, type: row.type, eventId: row.event_id, state: row.state, attempt: row.attempt },
  dueAt: instantOf(row.due_at),
  ...{ lastStatus: row.last_status, lastError: row.last_error },
  createdAt: instantOf(row.created_at),
  endedAt: instantOrNull(row.ended_at),
});
