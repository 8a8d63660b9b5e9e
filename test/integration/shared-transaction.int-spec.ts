import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  acknowledging,
  declineDispatch,
  runOnce,
  runTogether,
  type Principal,
  type SharedRequest,
} from '#application';
import {
  aKey,
  aPrincipal,
  aRunningCampaign,
  createTestDatabase,
  violatedBy,
  type BuiltCampaign,
  type TestDatabase,
} from '#testing';
import { aScene, startCampaignApi, type CampaignApi } from './campaign-fixture.js';

type Request = SharedRequest<{ readonly dispatchId: string }>;

const request = (
  principal: Principal,
  dispatchId: string,
  key: string = randomUUID(),
): Request => ({
  principal,
  route: 'POST /api/v1/dispatches/:id/acknowledge',
  key,
  fingerprint: dispatchId,
  input: { dispatchId },
});

const failing = async (db: TestDatabase, dispatchId: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  await owner.query(
    `create function fail_for_one() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
  );
  await owner.query(
    `create trigger fail_for_one before insert on event for each row
     when (new.dispatch_id = '${dispatchId}') execute function fail_for_one()`,
  );
  await owner.end();
};

describe('acts that share a transaction', () => {
  let db: TestDatabase;
  let campaign: BuiltCampaign;

  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    campaign = await aRunningCampaign(db, { bodies: 4 });
  });

  const contactOf = (place: number, of = campaign) =>
    aPrincipal('contactPoint', of.recipients[place]!.id, `Văn thư ${place}`);
  const ask = (place: number, key?: string) =>
    request(contactOf(place), campaign.dispatchIds[place]!, key);
  const together = (requests: readonly Request[]) => runTogether(db.uow, acknowledging, requests);
  const rows = (sql: string, of = campaign): Promise<readonly Record<string, unknown>[]> =>
    db.dataSource.query(sql, [of.id]);
  const states = async () =>
    (await rows('select state from dispatch where campaign_id = $1 order by id')).map(
      (row) => row['state'],
    );
  const inOrder = (values: readonly string[]) =>
    campaign.dispatchIds
      .map((id, place) => [id, values[place]] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, value]) => value);

  it('are one transaction, with an answer, an event and a closing each, by who did it', async () => {
    const other = await aRunningCampaign(db, { bodies: 1 });
    const elsewhere = request(contactOf(0, other), other.dispatchIds[0]!);
    const settled = await together([ask(0), ask(1), elsewhere]);
    expect(settled).toMatchObject([
      { ok: true, value: { replayed: false, value: { answeredBy: 'Văn thư 0', already: false } } },
      { ok: true, value: { value: { answeredBy: 'Văn thư 1', state: 'acknowledged' } } },
      { ok: true, value: { value: { id: other.dispatchIds[0] } } },
    ]);
    const written: readonly Record<string, unknown>[] = await db.dataSource.query(
      `select d.xmin::text as transaction, e.actor ->> 'label' as by, o.closed_as,
         (select count(*)::int from idempotency_key k where k.response ->> 'id' = d.id::text) as answers
       from dispatch d join event e on e.dispatch_id = d.id and e.type = 'dispatchAcknowledged'
       join obligation o on o.subject_id = d.id and o.kind = 'acknowledge' order by by`,
    );
    expect(new Set(written.map((row) => row['transaction'])).size).toBe(1);
    expect(written.map((row) => [row['by'], row['closed_as'], row['answers']])).toEqual([
      ['Văn thư 0', 'acknowledged', 1],
      ['Văn thư 0', 'acknowledged', 1],
      ['Văn thư 1', 'acknowledged', 1],
    ]);
    expect(await violatedBy(db)).toEqual([]);
  });

  it('are refused each for itself', async () => {
    await db.uow.run((tx) =>
      declineDispatch(tx, contactOf(1), {
        dispatchId: campaign.dispatchIds[1]!,
        reason: 'Không thuộc thẩm quyền',
        suggestedBody: null,
      }),
    );
    const stranger = request(aPrincipal('contactPoint', randomUUID()), campaign.dispatchIds[2]!);
    const settled = await together([ask(0), ask(1), stranger, ask(3)]);
    expect(settled).toMatchObject([
      { ok: true },
      { ok: false, error: { code: 'TRANSITION_NOT_ALLOWED' } },
      { ok: false, error: { code: 'NOT_FOUND' } },
      { ok: true },
    ]);
    expect(await states()).toEqual(
      inOrder(['acknowledged', 'declined', 'delivered', 'acknowledged']),
    );
    expect(await violatedBy(db)).toEqual([]);
  });

  it('repeated are answered as the first time; under a used or a running key refused', async () => {
    const key = randomUUID();
    const first = ask(0, key);
    const [given] = await together([first]);
    const running = ask(2);
    await db.uow.run(async (tx) => {
      await tx.idempotency.reserve([{ ...running, principal: `person:${running.principal.id}` }]);
      const again = { ...first, fingerprint: 'another' };
      const settled = await together([first, running, ask(1)]);
      expect(settled).toMatchObject([
        { ok: true, value: { replayed: true } },
        { ok: false, error: { code: 'REQUEST_STILL_RUNNING' } },
        { ok: true, value: { replayed: false } },
      ]);
      expect(settled[0]).toMatchObject({
        value: { value: given !== 'alone' && given?.ok === true ? given.value.value : null },
      });
      expect(await together([again])).toMatchObject([
        { ok: false, error: { code: 'IDEMPOTENCY_KEY_REUSED' } },
      ]);
    });
  });

  it('wait for nobody: who acts on a row that is held goes alone, and is answered then', async () => {
    const held = ask(1);
    await db.uow.run(async (tx) => {
      await tx.dispatches.lock(campaign.dispatchIds[1]!);
      expect(await together([ask(0), held])).toMatchObject([{ ok: true }, 'alone']);
    });
    const alone = await runOnce(db.uow, held, acknowledging.alone, held.input);
    expect(alone).toMatchObject({ replayed: false, value: { state: 'acknowledged' } });
  });

  it('commit nothing of a dispatch that is not as it was locked', async () => {
    const moved = db.uow.run(async (tx) => {
      const dispatch = (await tx.dispatches.lock(campaign.dispatchIds[0]!))!;
      const { kind, id, label } = contactOf(0);
      tx.dispatches.saveMany({
        changes: [
          {
            dispatch: { ...dispatch, version: dispatch.version + 1 },
            move: { state: 'acknowledged' },
            head: dispatch.chain,
            actor: { kind, id, label },
          },
        ],
        events: [],
        closes: [],
      });
    });
    await expect(moved).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(await states()).toEqual(inOrder(Array<string>(4).fill('delivered')));
  });

  it('that fail as a whole write nothing, and each is told to go alone', async () => {
    await failing(db, campaign.dispatchIds[1]!);
    expect(await together([ask(0), ask(1)])).toEqual(['alone', 'alone']);
    expect(await states()).toEqual(inOrder(Array<string>(4).fill('delivered')));
  });
});

describe('POST /dispatches/{id}/acknowledge by many at once', () => {
  let api: CampaignApi;

  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());

  it('answers everyone but the one whose act cannot be written', async () => {
    const { dispatchIds, recipients } = await aScene(api, { bodies: 12 });
    await failing(api.db, dispatchIds[5]!);
    const keys = await Promise.all(recipients.map(({ id }) => aKey(api.db, 'contactPoint', id)));
    const answers = await Promise.all(
      dispatchIds.map((id, place) =>
        api.call({
          method: 'POST',
          url: `/api/v1/dispatches/${id}/acknowledge`,
          as: keys[place],
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(
      dispatchIds.map((_, place) => (place === 5 ? 500 : 200)),
    );
    expect(answers.map(({ json }) => json.id)).toEqual(
      dispatchIds.map((id, place) => (place === 5 ? undefined : id)),
    );
    expect(await violatedBy(api.db)).toEqual([]);
  });
});
