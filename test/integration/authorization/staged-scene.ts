import { randomUUID } from 'node:crypto';
import { createLinkTokens } from '#platform';
import type { SystemClock } from '#runtime';
import { aBody } from '#testing';
import { CLOCK } from '../../../apps/api/src/tokens.js';
import { aScene, LAUNCHED, type CampaignApi, type Scene } from '../campaign-fixture.js';
import type { MatrixRole, Stage } from './matrix.js';

export interface StagedScene {
  /** By the route's parameter. */
  readonly urlOf: (path: string) => string;
  /** The request's own words, with what stands for names of this scene put in. */
  readonly bodyOf: (body: unknown) => unknown;
  readonly credentialOf: (role: MatrixRole) => string | undefined;
  /** The version that an If-Match for this route should name. */
  readonly versionOf: (path: string) => Promise<number>;
  /** Everything an act could have changed, to compare. */
  readonly footprint: () => Promise<unknown>;
}

const REPORT_OPENS = '2025-12-01T01:00:00Z';
const SECRET = 's'.repeat(32);
const FORM = 'application/x-www-form-urlencoded';

/** A released campaign, taken to a stage by the people who would. */
export async function stagedScene(api: CampaignApi, stage: Stage): Promise<StagedScene> {
  await api.standAt(LAUNCHED);
  const scene = await aScene(api, { bodies: 2, tasks: 1, reportOpensAt: REPORT_OPENS });
  const links = createLinkTokens(SECRET, api.app.get<SystemClock>(CLOCK));
  const dispatchId = scene.dispatchIds[0]!;
  const assignmentId = scene.assignmentIds[0]![0]!;
  const token = links.sign({ dispatchId, email: scene.recipients[0]!.email });
  const newcomer = await aBody(api.db, { parentId: scene.issuer.id });
  await reach(api, scene, stage);
  const one = async (sql: string): Promise<string> => {
    const rows: { id: string }[] = await api.db.dataSource.query(sql, [scene.id, dispatchId]);
    return rows[0]?.id ?? randomUUID();
  };
  const ids: Readonly<Record<string, string>> = {
    campaigns: scene.id,
    dispatches: dispatchId,
    assignments: assignmentId,
    reports: await one(
      'select id from period_report where campaign_id = $1 and dispatch_id = $2 limit 1',
    ),
    attachments: await one(
      'select id from attachment where campaign_id = $1 and $2::uuid is not null limit 1',
    ),
    messageId: await one(
      'select id from message where campaign_id = $1 and dispatch_id = $2 limit 1',
    ),
    periodId: await one(
      'select id from report_period where campaign_id = $1 and $2::uuid is not null order by due_at limit 1',
    ),
    seriesId: await one(
      'select id from report_series where campaign_id = $1 and $2::uuid is not null limit 1',
    ),
    consolidationId: await one(
      'select id from consolidation where campaign_id = $1 and $2::uuid is not null limit 1',
    ),
    incidentId: await one(
      'select id from incident where campaign_id = $1 and $2::uuid is not null limit 1',
    ),
    exchangeId: await one(
      'select id from exchange where campaign_id = $1 and dispatch_id = $2 limit 1',
    ),
    milestoneId: await one(
      'select id from milestone where campaign_id = $1 and $2::uuid is not null limit 1',
    ),
    taskId: scene.taskIds[0]!,
    seq: await one(
      `select coalesce((select seq::text from event where campaign_id = $1 and dispatch_id = $2 and type = 'assignmentSubmitted'), '1') as id`,
    ),
    bodyCode: scene.recipients[0]!.code,
    sample: 'newWork-1',
    token,
  };
  return {
    urlOf: (path) =>
      path
        .replace('/work/documents/:id', `/work/documents/${ids['dispatches']}`)
        .replace('/work/:id', `/work/${ids['assignments']}`)
        .replace('/exchanges/:id', `/exchanges/${ids['exchangeId']}`)
        .replace(
          /\/(campaigns|dispatches|assignments|reports|attachments)\/:id/,
          (_all, kind: string) => `/${kind}/${ids[kind]}`,
        )
        .replace(
          /:(messageId|periodId|seriesId|consolidationId|incidentId|exchangeId|milestoneId|taskId|bodyCode|sample|token|seq)/g,
          (_all, name: string) => ids[name] ?? '',
        ),
    bodyOf: (body) =>
      body === undefined
        ? undefined
        : JSON.parse(
            JSON.stringify(body)
              .replaceAll(':otherBodyCode', scene.recipients[1]!.code)
              .replaceAll(':assignmentId', assignmentId)
              .replaceAll(':campaignId', scene.id)
              .replaceAll(':exchangeId', ids['exchangeId'] ?? '')
              .replaceAll(':newBodyCode', newcomer.code),
          ),
    credentialOf: (role) => {
      if (role === 'anonymous') return undefined;
      return role === 'mailLink' ? token : scene[role];
    },
    async versionOf(path) {
      const kind = path.startsWith('/work/:id')
        ? 'assignments'
        : (/\/(campaigns|assignments|reports)\/:id/.exec(path)?.[1] ?? '');
      const table = { campaigns: 'campaign', assignments: 'assignment', reports: 'period_report' }[
        kind
      ];
      const rows: { version: number }[] = await api.db.dataSource.query(
        `select version from ${table} where id = $1`,
        [ids[kind]],
      );
      return rows[0]?.version ?? 0;
    },
    footprint: () =>
      api.db.dataSource.query(
        `select (select version from campaign where id = $1) as campaign,
                (select array_agg(version order by id) from dispatch where campaign_id = $1) as dispatches,
                (select array_agg(version order by id) from assignment where campaign_id = $1) as assignments,
                (select array_agg(version order by id) from period_report where campaign_id = $1) as reports,
                (select count(*) from exchange where campaign_id = $1) as exchanges,
                (select array_agg(state order by id) from exchange where campaign_id = $1) as answers,
                (select count(*) from event where campaign_id = $1) as events,
                (select count(*) from incident where campaign_id = $1 and resolved_at is null) as incidents,
                (select count(*) from message) as messages, (select clock_offset_ms from instance) as clock`,
        [scene.id],
      ),
  };
}

async function reach(api: CampaignApi, scene: Scene, stage: Stage): Promise<void> {
  const { db } = api;
  const post = async (path: string, as: string, body: unknown, ifMatch?: number, headers = {}) => {
    const url = `/api/v1/${path}`;
    const answer = await api.call({
      method: 'POST',
      url,
      as,
      body,
      headers,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  };
  const assignment = `assignments/${scene.assignmentIds[0]![0]}`;
  switch (stage) {
    case 'released':
      return;
    case 'declined':
      return post(`dispatches/${scene.dispatchIds[0]}/decline`, scene.recipient, { reason: 'x' });
    case 'taskDeclined':
      return post(`${assignment}/decline`, scene.recipient, { reason: 'x' });
    case 'submitted':
      return post(`${assignment}/submit`, scene.recipient, FILE, 1, FILE_HEADERS);
    case 'questionAsked':
      return post(`${assignment}/questions`, scene.recipient, { text: 'Theo mẫu nào?' });
    case 'extensionAsked':
      return post(`${assignment}/extensions`, scene.recipient, {
        ...{ dueOn: '2025-07-15', reason: 'Thiếu người' },
      });
    case 'explanationAsked':
      return post(`${assignment}/explanations`, scene.coordinator, { text: 'Vì sao chậm?' });
    case 'milestoneSet':
      return post(`campaigns/${scene.id}/tasks/${scene.taskIds[0]}/milestones`, scene.coordinator, {
        ...{ text: 'Có dự thảo', dueOn: '2025-05-15' },
      });
    case 'overdue':
      return api.standAt('2025-07-02T01:30:00Z');
    case 'mailFailed':
      await db.dataSource.query(
        `update message set state = 'FAILED', last_error = '550' where campaign_id = $1 and dispatch_id = $2`,
        [scene.id, scene.dispatchIds[0]],
      );
      return;
    case 'setAside':
      await db.dataSource.query(
        `with row as (
           update obligation set quarantined_at = opened_at
           where id = (select id from obligation where dispatch_id = $2 order by id limit 1) returning id, opened_at)
         insert into incident (id, campaign_id, kind, subject_id, detail, occurred_at, recorded_at)
         select gen_random_uuid(), $1, 'rowQuarantined', id, 'không tính được bước', opened_at, opened_at from row`,
        [scene.id, scene.dispatchIds[0]],
      );
      return;
    case 'reportOpen':
      await api.standAt('2025-12-02T01:30:00Z');
      return api.advance(scene.id);
    case 'consolidated': {
      await reach(api, scene, 'reportOpen');
      const periods: { id: string }[] = await db.dataSource.query(
        'select id from report_period where campaign_id = $1 order by due_at limit 1',
        [scene.id],
      );
      return post(
        `campaigns/${scene.id}/periods/${periods[0]!.id}/consolidations`,
        scene.coordinator,
        {},
      );
    }
    case 'reportSubmitted': {
      await reach(api, scene, 'reportOpen');
      const rows: { id: string }[] = await db.dataSource.query(
        'select id from period_report where dispatch_id = $1',
        [scene.dispatchIds[0]],
      );
      return post(
        `reports/${rows[0]!.id}/submit`,
        scene.recipient,
        { content: { done: 'Đã làm' } },
        1,
      );
    }
    case 'linkExpired':
      return api.standAt('2025-06-10T01:30:00Z');
  }
}

const FILE_HEADERS = { 'content-type': 'multipart/form-data; boundary=edge' };
const FILE = [
  '--edge\r\ncontent-disposition: form-data; name="note"\r\n\r\nXong\r\n',
  '--edge\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nnội dung\r\n--edge--\r\n',
].join('');

/** A form for pages, JSON for the API. */
export function payloadOf(
  path: string,
  body: unknown,
): { readonly body?: unknown; readonly headers: Record<string, string> } {
  if (path.startsWith('/api/')) return body === undefined ? { headers: {} } : { body, headers: {} };
  const fields = { idempotencyKey: randomUUID(), ...(body as Record<string, string> | undefined) };
  return { body: new URLSearchParams(fields).toString(), headers: { 'content-type': FORM } };
}
