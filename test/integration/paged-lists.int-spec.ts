import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { aKey, aPerson, aRunningCampaign, manyBodies } from '#testing';
import { aScene, startCampaignApi, type CampaignApi } from './campaign-fixture.js';
import { draftByHand, openOffice, preview } from './draft-fixture.js';

/** A list of at least five rows, read by one who sees it, and what another does to it between two pages. */
interface PagedList {
  readonly url: string;
  readonly as: string;
  move(): Promise<unknown>;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema?: SchemaOrRef }>> }
    >
  >;
}
interface SchemaOrRef {
  readonly $ref?: string;
  readonly properties?: object;
}

const contract = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaOrRef>> };
};
const paged = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.values(methods)
    .filter(({ parameters = [] }) => parameters.some(({ name }) => name === 'cursor'))
    .map((operation) => ({ path, operation })),
);
const fieldsOf = ({ responses }: Operation): readonly string[] => {
  const schema = responses['200']?.content?.['application/json']?.schema;
  const named = schema?.$ref?.split('/').at(-1);
  const found = named === undefined ? schema : contract.components.schemas[named];
  return Object.keys(found?.properties ?? {});
};

const page = z.looseObject({
  items: z.array(z.unknown()),
  next: z.string().nullable(),
  listChanged: z.boolean(),
});

describe('every list of the contract that is read page by page', () => {
  let api: CampaignApi;
  beforeAll(async () => {
    api = await startCampaignApi();
  });
  afterAll(() => api.stop());
  beforeEach(() => api.standAt('2025-03-10T01:30:00Z'));

  const sql = (text: string, params: readonly unknown[] = []) =>
    api.db.dataSource.query<{ id: string }[]>(text, [...params]);
  const read = async (url: string, as: string) => {
    const { status, json } = await api.call({ url, as });
    expect(status).toBe(200);
    return page.parse(json);
  };
  const post = async (path: string, as: string, body: unknown): Promise<string> => {
    const answer = await api.call({ method: 'POST', url: `/api/v1/${path}`, as, body });
    expect(answer.status).toBeLessThan(300);
    return String(answer.json.id);
  };

  /** An entry numbered before what is read and committed after its first page. */
  async function anEntryInFlight(campaignId: string, dispatchId: string | null) {
    const late = api.db.dataSource.createQueryRunner();
    await late.startTransaction();
    await late.query(
      `insert into event (campaign_id, dispatch_id, seq, type, actor, data, occurred_at, recorded_at, prev_hash, hash)
       values ($1, $2, 9999, 'campaignPaused', '{"kind":"system","label":"x"}', '{}', now(), now(), '', '')`,
      [campaignId, dispatchId],
    );
    return async () => {
      await late.commitTransaction();
      await late.release();
    };
  }

  async function timeline(of: 'campaigns' | 'dispatches'): Promise<PagedList> {
    const scene = await aScene(api, { bodies: 3, tasks: 2 });
    const [dispatchId] = scene.dispatchIds;
    const id = of === 'campaigns' ? scene.id : dispatchId;
    const move = await anEntryInFlight(scene.id, of === 'campaigns' ? null : dispatchId!);
    for (const text of ['Một?', 'Hai?', 'Ba?', 'Bốn?']) {
      await post(`assignments/${scene.assignmentIds[0]![0]}/questions`, scene.recipient, { text });
    }
    return { url: `/api/v1/${of}/${id}/events`, as: scene.coordinator, move };
  }

  const LISTS: Readonly<Record<string, () => Promise<PagedList>>> = {
    async '/api/v1/bodies'() {
      const { issuer, recipients, coordinator } = await aScene(api, { bodies: 6 });
      return {
        url: `/api/v1/bodies?parentId=${issuer.id}`,
        as: coordinator,
        move: () => sql('update body set name = $2 where id = $1', [recipients[5]!.id, '0 mới']),
      };
    },
    async '/api/v1/office-consents/{id}/bodies'() {
      const [asking, granting] = await manyBodies(api.db, 2);
      const granted = await manyBodies(api.db, 6, { parentId: granting!.id });
      const as = await aKey(api.db, 'coordinator', asking!.id);
      const reason = 'Việc chung hai cơ quan';
      const consent = await post('office-consents', as, { grantingCode: granting!.code, reason });
      const grantor = await aKey(api.db, 'coordinator', granting!.id);
      await post(`office-consents/${consent}/grant`, grantor, {});
      return {
        url: `/api/v1/office-consents/${consent}/bodies`,
        as,
        move: () => sql('update body set name = $2 where id = $1', [granted[5]!.id, '0 mới']),
      };
    },
    async '/api/v1/webhooks/{id}/deliveries'() {
      const { issuer, coordinator: as } = await aScene(api);
      const url = 'https://nhan.example.vn/';
      const given = { label: 'Sổ việc', url, bodyCode: issuer.code, side: 'issuer' };
      const id = await post('webhooks', as, given);
      const ping = () => post(`webhooks/${id}/ping`, as, {});
      for (let count = 0; count < 5; count += 1) await ping();
      return { url: `/api/v1/webhooks/${id}/deliveries`, as, move: ping };
    },
    async '/api/v1/people'() {
      const { issuer, coordinator } = await aScene(api);
      const emails: string[] = [];
      for (let count = 0; count < 6; count += 1) {
        emails.push((await aPerson(api.db, 'leader', issuer.id)).email);
      }
      return {
        url: '/api/v1/people',
        as: coordinator,
        move: () => sql(`update person set email = 'aa' || email where email = $1`, [emails[5]]),
      };
    },
    async '/api/v1/campaigns'() {
      const { issuer, coordinator, id } = await aScene(api);
      for (let count = 0; count < 5; count += 1) {
        await aRunningCampaign(api.db, { issuer, bodies: 1 });
      }
      return {
        url: '/api/v1/campaigns',
        as: coordinator,
        move: () => sql(`update campaign set state = 'discarded' where id = $1`, [id]),
      };
    },
    async '/api/v1/campaigns/{id}/preview/recipients'() {
      const office = await openOffice(api.db, 6);
      const campaignId = await draftByHand(office);
      await preview(office, campaignId);
      return {
        url: `/api/v1/campaigns/${campaignId}/preview/recipients`,
        as: await aKey(api.db, 'coordinator', office.issuerId),
        move: async () => {
          await sql(`update contact_point set email = 'moi@demo.test' where body_id = $1`, [
            office.idOf.get(office.codes[0]!),
          ]);
          await preview(office, campaignId);
        },
      };
    },
    async '/api/v1/campaigns/{id}/board'() {
      const scene = await aScene(api, { bodies: 6, tasks: 1 });
      return {
        url: `/api/v1/campaigns/${scene.id}/board`,
        as: scene.coordinator,
        move: () =>
          sql(`update dispatch set state = 'recalled' where id = $1`, [scene.dispatchIds[5]]),
      };
    },
    '/api/v1/campaigns/{id}/events': () => timeline('campaigns'),
    '/api/v1/dispatches/{id}/events': () => timeline('dispatches'),
    async '/api/v1/campaigns/{id}/log'() {
      const { url, ...list } = await timeline('campaigns');
      return { url: url.replace('/events', '/log'), ...list };
    },
    async '/api/v1/assignments/{id}/followed'() {
      const roles = ['monitor', 'lead', 'lead', 'lead', 'lead', 'lead'] as const;
      const scene = await aScene(api, { bodies: 6, tasks: 1, roles });
      return {
        url: `/api/v1/assignments/${scene.assignmentIds[0]![0]}/followed`,
        as: scene.recipient,
        move: () =>
          sql('update body set name = $2 where id = $1', [scene.recipients[5]!.id, '0 mới']),
      };
    },
    async '/api/v1/campaigns/{id}/cascade'() {
      const scene = await aScene(api, { bodies: 6, tasks: 1 });
      const carryOn = (index: number) =>
        aRunningCampaign(api.db, {
          ...{ issuer: scene.recipients[index]!, bodies: 1, tasks: 1 },
          parentAssignmentId: scene.assignmentIds[index]![0]!,
        });
      for (const index of [1, 2, 3, 4, 5]) await carryOn(index);
      return {
        url: `/api/v1/campaigns/${scene.id}/cascade`,
        as: scene.coordinator,
        move: () => carryOn(0),
      };
    },
    async '/api/v1/exchanges'() {
      const scene = await aScene(api, { bodies: 1, tasks: 1 });
      const path = `assignments/${scene.assignmentIds[0]![0]}/questions`;
      const asked: string[] = [];
      for (const text of ['Một?', 'Hai?', 'Ba?', 'Bốn?', 'Năm?']) {
        asked.push(await post(path, scene.recipient, { text }));
      }
      return {
        url: `/api/v1/exchanges?campaignId=${scene.id}&state=asked`,
        as: scene.coordinator,
        move: () => post(`questions/${asked[0]}/answer`, scene.coordinator, { text: 'Mẫu 2' }),
      };
    },
    async '/api/v1/reports'() {
      const scene = await aScene(api, { bodies: 6, reportOpensAt: '2025-12-01T01:00:00Z' });
      await api.standAt('2025-12-02T01:30:00Z');
      await api.advance(scene.id);
      return {
        url: `/api/v1/reports?campaignId=${scene.id}`,
        as: scene.coordinator,
        move: () =>
          sql(
            `update period_report set due_at = due_at + interval '7 days' where dispatch_id = $1`,
            [scene.dispatchIds[0]],
          ),
      };
    },
    async '/api/v1/work'() {
      const scene = await aScene(api, { bodies: 1, tasks: 6 });
      const url = `/api/v1/dispatches/${scene.dispatchIds[0]}/acknowledge`;
      return {
        url: '/api/v1/work',
        as: scene.recipient,
        move: () => api.call({ method: 'POST', url, as: scene.recipient }),
      };
    },
  };

  it('is told by its answer whether it moved, and stands in this table', () => {
    const silent = paged.filter(({ operation }) => !fieldsOf(operation).includes('listChanged'));
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect(paged.map(({ path }) => path).sort()).toEqual(Object.keys(LISTS).sort());
  });

  it.each(Object.keys(LISTS))(
    '%s says that it changed, and until then that it did not',
    async (path) => {
      const list = await LISTS[path]!();
      const first = `${list.url}${list.url.includes('?') ? '&' : '?'}limit=1`;
      const one = await read(first, list.as);
      const two = await read(one.next!, list.as);
      expect([one.listChanged, two.listChanged]).toEqual([false, false]);
      await list.move();
      const three = await read(two.next!, list.as);
      const four = three.next === null ? three : await read(three.next, list.as);
      expect([three.listChanged, four.listChanged]).toEqual([true, true]);
      expect((await read(first, list.as)).listChanged).toBe(false);
    },
  );
});
