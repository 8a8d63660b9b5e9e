import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import type { SecretBox, UnitOfWork } from '#application';
import {
  createReach,
  createWebhookSender,
  WebhookPump,
  type WebhookPumpDependencies,
} from '#platform/webhook';
import { createLogger, type SystemClock } from '#runtime';
import { CLOCK, SECRET_BOX, UNIT_OF_WORK } from '../../apps/api/src/tokens.js';
import type { Json } from './api-fixture.js';
import { aScene, startCampaignApi, type CampaignApi, type Scene } from './campaign-fixture.js';

interface Got {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A program of somebody else, that answers each path as it was told. */
async function startReceiver() {
  const got: Got[] = [];
  const answers = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      got.push({ path, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(answers.get(path) ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { got, answers, base, stop: () => server.close() };
}

describe('events leave the product', () => {
  let api: CampaignApi;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let pump: WebhookPumpDependencies;
  beforeAll(async () => {
    api = await startCampaignApi();
    receiver = await startReceiver();
    pump = {
      uow: api.app.get<UnitOfWork>(UNIT_OF_WORK),
      clock: api.app.get<SystemClock>(CLOCK),
      sender: createWebhookSender(
        createReach({ innerNetworks: ['127.0.0.0/8'], publicToo: false }),
      ),
      secrets: api.app.get<SecretBox>(SECRET_BOX),
      workerId: 'test',
      logger: createLogger({ name: 'test', level: 'silent' }),
    };
  });
  afterAll(async () => {
    receiver.stop();
    await api.stop();
  });
  beforeEach(() => {
    receiver.got.splice(0);
    receiver.answers.clear();
  });

  const post = async (as: string, path: string, body: unknown): Promise<Json> => {
    const answer = await api.call({ method: 'POST', url: `/api/v1/${path}`, as, body });
    expect([answer.status, answer.text]).toEqual([expect.any(Number), expect.any(String)]);
    expect(answer.status).toBeLessThan(300);
    return answer.json;
  };
  const get = async (as: string, path: string): Promise<Json> =>
    (await api.call({ url: `/api/v1/${path}`, as })).json;
  const listen = (
    as: string,
    path: string,
    of: { readonly code: string },
    side: 'issuer' | 'recipient',
    more: object = {},
  ): Promise<Json> =>
    post(as, 'webhooks', {
      ...{ label: path, url: `${receiver.base}${path}`, bodyCode: of.code, side, ...more },
    });
  const query = <Row>(sql: string, params: readonly unknown[] = []) =>
    api.db.dataSource.query<Row[]>(sql, [...params]);
  /** Other tests write on the same server, and whoever began before the horizon was set holds it back. */
  async function drain(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      await WebhookPump.drain(pump);
      const [here] = await query<{ now: string }>('select pg_current_xact_id()::text as now');
      for (let others = 1; others > 0;) {
        const [busy] = await query<{ n: number }>(
          `select count(*)::int as n from pg_stat_activity
           where datname is distinct from current_database() and backend_xid::text::bigint < $1`,
          [here?.now],
        );
        others = busy?.n ?? 0;
        if (others > 0) await sleep(50);
      }
    }
    await WebhookPump.drain(pump);
  }
  const acknowledge = ({ recipient, dispatchIds }: Scene) =>
    post(recipient, `dispatches/${dispatchIds[0]}/acknowledge`, {});
  const typesAt = (path: string) =>
    receiver.got.filter((one) => one.path === path).map(({ body }) => JSON.parse(body).type);
  const soonAgain = (endpoint: string) =>
    api.db.dataSource.query(
      `update webhook_delivery set due_at = now() where endpoint_id = $1 and state = 'PENDING'`,
      [endpoint],
    );

  it('to whoever may see them, signed, and to nobody else', async () => {
    const scene = await aScene(api, { bodies: 2 });
    const office = await listen(scene.coordinator, '/office', scene.issuer, 'issuer');
    await listen(scene.recipient, '/body', scene.recipients[0]!, 'recipient');
    await listen(scene.otherRecipient, '/other', scene.recipients[1]!, 'recipient');
    const stranger = await api.call({
      method: 'POST',
      url: '/api/v1/webhooks',
      as: scene.recipient,
      body: {
        ...{ label: 'x', url: receiver.base, side: 'issuer', bodyCode: scene.issuer.code },
      },
    });
    expect(stranger.json).toMatchObject({ code: 'UNKNOWN_BODY' });

    await acknowledge(scene);
    await post(scene.recipient, `assignments/${scene.assignmentIds[0]![0]}/questions`, {
      text: 'Theo mẫu nào?',
    });
    await drain();

    const told = ['vn.dondoc.dispatch.acknowledged.v1', 'vn.dondoc.question.asked.v1'];
    expect(typesAt('/office')).toEqual(expect.arrayContaining(told));
    expect(typesAt('/body').sort()).toEqual(told);
    expect(typesAt('/other')).toEqual([]);
    const mine = receiver.got.find(({ path }) => path === '/office')!;
    const headers = mine.headers as Record<string, string>;
    expect(new Webhook(office.secret).verify(mine.body, headers)).toMatchObject({
      data: { campaignId: scene.id, dispatchId: scene.dispatchIds[0], bodyId: expect.any(String) },
    });
    for (const { body } of receiver.got) expect(body).not.toContain('mẫu');

    await drain();
    expect(receiver.got).toHaveLength(4);
    const list = await get(scene.coordinator, `webhooks/${office.id}/deliveries`);
    expect(list.items.map((one: Json) => one.state)).toEqual(['DELIVERED', 'DELIVERED']);
    expect(list.items.map((one: Json) => one.id)).toContain(headers['webhook-id']);
    const mute = await api.call({
      url: `/api/v1/webhooks/${office.id}/deliveries`,
      as: scene.foreigner,
    });
    expect(mute.status).toBe(404);
  });

  it('only of the kinds that were chosen', async () => {
    const scene = await aScene(api);
    const types = ['vn.dondoc.question.asked.v1'];
    await listen(scene.coordinator, '/chosen', scene.issuer, 'issuer', { types });
    await acknowledge(scene);
    await drain();
    expect(typesAt('/chosen')).toEqual([]);
    const strange = { types: ['vn.dondoc.no.such.v1'] };
    const answer = await api.call({
      method: 'POST',
      url: '/api/v1/webhooks',
      as: scene.coordinator,
      body: {
        ...{ label: 'x', url: receiver.base, bodyCode: scene.issuer.code, side: 'issuer' },
        ...strange,
      },
    });
    expect(answer.status).toBe(422);
  });

  it('again and again to a receiver that fails, which holds up no other; 410 ends it', async () => {
    const scene = await aScene(api);
    const dead = await listen(scene.coordinator, '/dead', scene.issuer, 'issuer');
    await listen(scene.coordinator, '/well', scene.issuer, 'issuer');
    receiver.answers.set('/dead', 500);
    await acknowledge(scene);
    await drain();
    expect(typesAt('/well')).toHaveLength(1);
    const [failing] = (await get(scene.coordinator, 'webhooks')).items.filter(
      (one: Json) => one.id === dead.id,
    );
    expect(failing).toMatchObject({ waiting: 1, failingSince: expect.any(String), isActive: true });

    receiver.answers.set('/dead', 410);
    await soonAgain(dead.id);
    await drain();
    const ids = receiver.got
      .filter(({ path }) => path === '/dead')
      .map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
    const gone = (await get(scene.coordinator, 'webhooks')).items.find(
      (one: Json) => one.id === dead.id,
    );
    expect(gone).toMatchObject({ isActive: false, disabledAs: 'gone', failed: 1 });

    receiver.answers.delete('/dead');
    const url = `/api/v1/webhooks/${dead.id}`;
    await api.call({ method: 'PATCH', url, as: scene.coordinator, body: { active: true } });
    const failedSince = '2020-01-01T00:00:00Z';
    expect(await post(scene.coordinator, `webhooks/${dead.id}/replay`, { failedSince })).toEqual({
      replayed: 1,
    });
    await drain();
    expect(typesAt('/dead')).toHaveLength(3);
    const [delivery] = (await get(scene.coordinator, `webhooks/${dead.id}/deliveries`)).items;
    expect(delivery).toMatchObject({ state: 'DELIVERED', attempt: 1, lastStatus: 204 });
    await post(scene.coordinator, `webhooks/${dead.id}/deliveries/${delivery.id}/replay`, {});
    await drain();
    expect(typesAt('/dead')).toHaveLength(4);
    const removed = await api.call({ method: 'DELETE', url, as: scene.coordinator });
    expect(removed.status).toBe(204);
  });

  it('under both secrets while one replaces the other', async () => {
    const scene = await aScene(api);
    const made = await listen(scene.coordinator, '/rotated', scene.issuer, 'issuer');
    const { secret } = await post(scene.coordinator, `webhooks/${made.id}/secret`, {});
    await post(scene.coordinator, `webhooks/${made.id}/ping`, {});
    await drain();
    const { body, headers } = receiver.got.find(({ path }) => path === '/rotated')!;
    for (const one of [made.secret, secret]) {
      expect(new Webhook(one).verify(body, headers as Record<string, string>)).toMatchObject({
        type: 'vn.dondoc.webhook.ping.v1',
      });
    }
    const [kept] = await api.db.dataSource.query(
      'select sealed_secret, old_sealed_secret from webhook_endpoint where id = $1',
      [made.id],
    );
    expect(JSON.stringify(kept)).not.toContain(secret.slice('whsec_'.length));
  });

  it('all of them, also what is committed after later numbers were', async () => {
    const scene = await aScene(api);
    await listen(scene.coordinator, '/late', scene.issuer, 'issuer');
    const late = api.db.dataSource.createQueryRunner();
    await late.startTransaction();
    await late.query('select from campaign where id = $1 for update', [scene.id]);
    await late.query(
      `insert into event (campaign_id, seq, type, actor, data, occurred_at, recorded_at, prev_hash, hash)
       values ($1, 9999, 'campaignPaused', '{"kind":"system","label":"x"}', '{}', now(), now(), '', '')`,
      [scene.id],
    );
    const other = await aScene(api);
    await listen(other.coordinator, '/early', other.issuer, 'issuer');
    await acknowledge(other);
    await drain();
    await late.commitTransaction();
    await late.release();
    await drain();
    expect(typesAt('/late')).toEqual(['vn.dondoc.campaign.paused.v1']);
    expect(typesAt('/early')).toEqual(['vn.dondoc.dispatch.acknowledged.v1']);
  });

  it('of a launch not before it is released, and then whole', async () => {
    const scene = await aScene(api, { bodies: 1 });
    await listen(scene.recipient, '/launch', scene.recipients[0]!, 'recipient');
    const event = (type: string, dispatchId: string | null, seq: number) =>
      api.db.dataSource.query(
        `insert into event (campaign_id, dispatch_id, seq, type, actor, data, occurred_at, recorded_at, prev_hash, hash)
         values ($1, $2, $3, $4, '{"kind":"system","label":"x"}', '{}', now(), now(), '', '')`,
        [scene.id, dispatchId, seq, type],
      );
    await api.db.dataSource.query('update campaign set released_at = null where id = $1', [
      scene.id,
    ]);
    await event('dispatchDelivered', scene.dispatchIds[0]!, 9000);
    await drain();
    expect(typesAt('/launch')).toEqual([]);
    await api.db.dataSource.query('update campaign set released_at = now() where id = $1', [
      scene.id,
    ]);
    await event('campaignReleased', null, 9001);
    await drain();
    expect(typesAt('/launch')).toEqual(['vn.dondoc.dispatch.delivered.v1']);
  });
});
