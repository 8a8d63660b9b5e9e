import { randomUUID } from 'node:crypto';
import { loadDemoDirectory } from '#application';
import { aKey, aRunningCampaign, type BuiltBody, type BuiltCampaign } from '#testing';
import { startCampaignApi, type CampaignApi } from '../campaign-fixture.js';
import { contentFor, readingOf } from './draft-content.js';

/** What a coordinator of one office can name, and what stands in another office that has agreed to nothing. */
export interface Names {
  readonly issuer: string;
  readonly body: string;
  readonly group: string;
  readonly bodyId: string;
  readonly reading: string;
  readonly campaign: string;
  /** Work that the office was given itself; of another office, work of its own campaign. */
  readonly receivedWork: string;
}

export interface TwoOffices {
  readonly api: CampaignApi;
  readonly coordinator: string;
  readonly administrator: string;
  readonly own: Names;
  readonly foreign: Names;
  /** Codes and ids that are nobody's. */
  readonly nobody: Names;
  /** The own office's running campaign. */
  readonly campaign: BuiltCampaign;
  /** Words of the other office that no answer may hold. */
  readonly secrets: readonly string[];
  /** A new draft of the own office, by its id. */
  newDraft(): Promise<string>;
  newBody(): Promise<{ readonly id: string; readonly version: number; readonly code: string }>;
  newGroup(): Promise<{ readonly id: string; readonly version: number }>;
  /** Everything a refused request must leave as it was. */
  footprint(): Promise<unknown>;
}

const TABLES = [
  ...['body', 'body_group', 'body_group_member', 'succession', 'contact_point', 'membership'],
  ...['person', 'api_key', 'campaign', 'event', 'message', 'office_consent', 'assignment'],
];

/** Lai Châu (own) and Sơn La (foreign) of the demo's directory, each with a draft, a reading and a running campaign. */
export async function twoOffices(): Promise<TwoOffices> {
  const api = await startCampaignApi();
  const { idOf } = await api.db.uow.run((tx) => loadDemoDirectory(tx, 'no password'));
  const built = async (code: string): Promise<BuiltBody> => {
    const [row] = await api.db.dataSource.query(
      `select b.id, b.code, b.name, coalesce(c.email, '') as email from body b
       left join contact_point c on c.body_id = b.id and c.kind = 'contactPoint' where b.code = $1`,
      [code],
    );
    return row;
  };
  const coordinator = await aKey(api.db, 'coordinator', idOf.get('LDLD-LC')!);
  const administrator = await aKey(api.db, 'administrator', null);
  const send = async (url: string, body: unknown, as = coordinator) => {
    const answer = await api.call({ method: 'POST', url: `/api/v1/${url}`, as, body });
    if (answer.status >= 300) throw new Error(`${url}: ${answer.status} ${answer.text}`);
    return answer.json;
  };
  const namesOf = async (issuer: string, body: string, group: string, as: string) => {
    const recipients = [await built(body)];
    const campaign = await aRunningCampaign(api.db, { issuer: await built(issuer), recipients });
    const reading = await send('readings', { issuer, reading: readingOf() }, as);
    const names = {
      ...{ issuer, body, group, bodyId: idOf.get(body)! },
      ...{ reading: String(reading.id), campaign: campaign.id },
      receivedWork: campaign.assignmentIds[0]![0]!,
    };
    return { names, campaign };
  };
  const own = await namesOf('LDLD-LC', 'LC-Y-TE', 'LC-HUYEN-TP', coordinator);
  const other = await aKey(api.db, 'coordinator', idOf.get('CB-SL')!);
  await api.db.dataSource.query(
    `insert into body_group (id, code, name, name_folded, issuer_body_id, created_at, updated_at)
     select gen_random_uuid(), 'SL-BI-MAT', 'Nhóm riêng của Sơn La', 'nhom rieng cua son la', id, $1, $1
     from body where code = 'CB-SL'`,
    [new Date(api.db.clock.now())],
  );
  await api.db.dataSource.query(
    `insert into body_group_member (group_id, body_id)
     select g.id, b.id from body_group g, body b where g.code = 'SL-BI-MAT' and b.code = 'SL-TO-1'`,
  );
  const foreign = await namesOf('CB-SL', 'SL-TO-1', 'SL-BI-MAT', other);
  const received = await aRunningCampaign(api.db, {
    ...{ issuer: await built('CB-SL'), recipients: [await built('LDLD-LC')] },
  });
  const stranger = await built('SL-TO-1');
  return {
    api,
    coordinator,
    administrator,
    own: { ...own.names, receivedWork: received.assignmentIds[0]![0]! },
    foreign: foreign.names,
    nobody: {
      ...{ issuer: 'khong-co', body: 'khong-co', group: 'khong-co' },
      ...{ bodyId: randomUUID(), reading: randomUUID(), campaign: randomUUID() },
      receivedWork: randomUUID(),
    },
    campaign: own.campaign,
    secrets: [stranger.name, stranger.email, 'Nhóm riêng của Sơn La'].filter(Boolean),
    async newDraft() {
      const draft = contentFor('LC-Y-TE');
      return String((await send('campaigns', { issuer: 'LDLD-LC', draft })).id);
    },
    async newBody() {
      const code = `LC-${randomUUID().slice(0, 8)}`;
      const body = { code, name: `Đơn vị ${code}`, kind: 'sectorUnion', parentCode: 'LDLD-LC' };
      const { id, version } = await send('bodies', body);
      return { id, version, code };
    },
    async newGroup() {
      const code = `LC-N-${randomUUID().slice(0, 8)}`;
      const { id, version } = await send('groups', {
        ...{ code, name: code, issuerCode: 'LDLD-LC' },
        members: [{ bodyCode: 'LC-Y-TE' }],
      });
      return { id, version };
    },
    async footprint() {
      const counts = TABLES.map(
        (table) =>
          `(select md5(string_agg(t::text, '' order by t::text)) from ${table} t) as ${table}`,
      );
      const [row] = await api.db.dataSource.query(`select ${counts.join(', ')}`);
      // The credential's own time of use is no effect of the request.
      const { api_key: _used, ...rest } = row;
      return { ...rest, keys: await countOf(api, 'api_key') };
    },
  };
}

async function countOf(api: CampaignApi, table: string): Promise<number> {
  const [row] = await api.db.dataSource.query(`select count(*)::int as n from ${table}`);
  return row.n;
}
