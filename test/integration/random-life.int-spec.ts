import fc from 'fast-check';
import { composeDigests, type UnitOfWork } from '#application';
import { aKey, violatedBy } from '#testing';
import { UNIT_OF_WORK } from '../../apps/api/src/tokens.js';
import {
  aScene,
  LAUNCHED,
  startCampaignApi,
  type CampaignApi,
  type Scene,
} from './campaign-fixture.js';
import { query, startMailRoad, type MailRoad } from './mail-fixture.js';

const STEPS = 160;
const BODIES = 3;
const TASKS = 2;
const CASE_MS = 600_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** From a moment inside one page's work to a holiday slept through. */
const JUMPS = [
  MINUTE,
  9 * MINUTE,
  11 * MINUTE,
  50 * MINUTE,
  7 * 60 * MINUTE,
  DAY,
  2 * DAY,
  19 * DAY,
];

const reason = { reason: 'Lý do' };
const said = { text: 'Theo mẫu nào?' };
const later = (now: number, days: number): string =>
  new Date(now + days * DAY).toISOString().slice(0, 10);

type Who = 'body' | 'coordinator';
type Of =
  | 'dispatch'
  | 'assignment'
  | 'period_report'
  | 'exchange'
  | 'milestone'
  | 'campaign'
  | 'report_period';

/** An act as somebody could press it at any time; what does not fit is refused. */
interface Act {
  readonly who: Who;
  readonly of: Of;
  readonly path: string;
  readonly method?: 'PUT';
  readonly body?: (now: number, dice: number) => unknown;
}

const ACTS: readonly Act[] = [
  { who: 'body', of: 'dispatch', path: 'dispatches/:id/open' },
  { who: 'body', of: 'dispatch', path: 'dispatches/:id/acknowledge' },
  { who: 'body', of: 'dispatch', path: 'dispatches/:id/decline', body: () => reason },
  { who: 'coordinator', of: 'dispatch', path: 'dispatches/:id/reinstate', body: () => reason },
  { who: 'body', of: 'dispatch', path: 'dispatches/:id/questions', body: () => said },
  {
    who: 'body',
    of: 'assignment',
    path: 'assignments/:id/progress',
    body: () => ({ progress: 'onSchedule' }),
  },
  { who: 'body', of: 'assignment', path: 'assignments/:id/submit', body: () => ({ note: 'Xong' }) },
  { who: 'body', of: 'assignment', path: 'assignments/:id/decline', body: () => reason },
  { who: 'coordinator', of: 'assignment', path: 'assignments/:id/accept', body: () => ({}) },
  { who: 'coordinator', of: 'assignment', path: 'assignments/:id/return', body: () => reason },
  { who: 'coordinator', of: 'assignment', path: 'assignments/:id/reinstate', body: () => reason },
  { who: 'body', of: 'assignment', path: 'assignments/:id/questions', body: () => said },
  {
    who: 'body',
    of: 'assignment',
    path: 'assignments/:id/extensions',
    body: (now, dice) => ({ dueOn: later(now, 3 + dice * 40), ...reason }),
  },
  { who: 'coordinator', of: 'assignment', path: 'assignments/:id/explanations', body: () => said },
  { who: 'coordinator', of: 'assignment', path: 'assignments/:id/nudge', body: () => ({}) },
  { who: 'coordinator', of: 'exchange', path: 'questions/:id/answer', body: () => said },
  { who: 'coordinator', of: 'exchange', path: 'extensions/:id/grant', body: () => ({}) },
  { who: 'coordinator', of: 'exchange', path: 'extensions/:id/refuse', body: () => reason },
  { who: 'body', of: 'exchange', path: 'explanations/:id/answer', body: () => said },
  {
    who: 'coordinator',
    of: 'campaign',
    path: 'campaigns/:id/tasks/:task/milestones',
    body: (now, dice) => ({ text: 'Có dự thảo', dueOn: later(now, 1 + dice * 20) }),
  },
  { who: 'body', of: 'exchange', path: 'milestones/:id/reach', body: () => ({}) },
  {
    who: 'coordinator',
    of: 'milestone',
    path: 'campaigns/:campaign/milestones/:id/drop',
    body: () => reason,
  },
  { who: 'body', of: 'period_report', path: 'reports/:id/draft', method: 'PUT', body: () => ({}) },
  {
    who: 'body',
    of: 'period_report',
    path: 'reports/:id/submit',
    body: () => ({ content: { done: 'Đã làm' } }),
  },
  { who: 'coordinator', of: 'period_report', path: 'reports/:id/accept' },
  { who: 'coordinator', of: 'period_report', path: 'reports/:id/return', body: () => reason },
  { who: 'coordinator', of: 'report_period', path: 'campaigns/:campaign/periods/:id/lock' },
  { who: 'coordinator', of: 'campaign', path: 'campaigns/:id/pause', body: () => ({}) },
  { who: 'coordinator', of: 'campaign', path: 'campaigns/:id/resume', body: () => ({}) },
  { who: 'coordinator', of: 'campaign', path: 'campaigns/:id/resume', body: () => ({}) },
  { who: 'coordinator', of: 'campaign', path: 'campaigns/:id/nudges', body: () => ({}) },
  {
    who: 'coordinator',
    of: 'campaign',
    path: 'campaigns/:id/tasks/:task/due-date',
    body: (now, dice) => ({ dueOn: later(now, 1 + dice * 60), ...reason }),
  },
];

type Step =
  | { readonly kind: 'act'; readonly act: number; readonly dice: number }
  | { readonly kind: 'jump'; readonly by: number }
  | { readonly kind: 'wake' | 'morning' | 'mail' | 'mailAway' | 'address' | 'verify' };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        kind: fc.constant('act' as const),
        act: fc.nat(ACTS.length - 1),
        dice: fc.nat(9_999).map((n) => n / 10_000),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('jump' as const),
        by: fc.constantFrom(...JUMPS),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constantFrom('wake', 'morning', 'mail', 'mailAway', 'address', 'verify'),
      }),
    },
  ),
  { minLength: STEPS, maxLength: STEPS },
);

describe('whatever people do in whatever order, while the clock jumps', () => {
  let api: CampaignApi;
  let road: MailRoad;
  let scene: Scene;
  let now: number;
  const keys = new Map<string, string>();
  const done = new Set<string>();
  beforeAll(async () => {
    api = await startCampaignApi();
    road = await startMailRoad(api.db);
    now = Date.parse(LAUNCHED);
    scene = await aScene(api, {
      bodies: BODIES,
      tasks: TASKS,
      reportOpensAt: '2025-04-01T01:00:00Z',
      dueAt: ['2025-04-10T10:00:00Z', null],
    });
  });
  afterAll(async () => {
    await road.stop();
    await api.stop();
  });

  const to = async (instant: number) => {
    now = instant;
    await api.standAt(new Date(now).toISOString());
  };
  const pick = <T>(list: readonly T[], dice: number): T | undefined =>
    list[Math.floor(dice * list.length)];

  async function press({ who, of, path, method, body }: Act, dice: number) {
    const own = of === 'campaign' ? 'id' : 'campaign_id';
    const rows = await query(api.db, `select * from ${of} where ${own} = $1 order by id`, [
      scene.id,
    ]);
    const row = pick(rows, dice);
    if (row === undefined) return;
    const dispatchId = of === 'dispatch' ? row['id'] : row['dispatch_id'];
    const owner = scene.recipients[scene.dispatchIds.indexOf(String(dispatchId))];
    const token = who === 'coordinator' ? scene.coordinator : keys.get(owner?.id ?? '');
    const answer = await api.call({
      method: method ?? 'POST',
      url: `/api/v1/${path}`
        .replace(':id', String(row['id']))
        .replace(':campaign', scene.id)
        .replace(':task', pick(scene.taskIds, dice) ?? ''),
      as: token,
      ifMatch: Number(row['version'] ?? 1),
      ...(body === undefined ? {} : { body: body(now, dice) }),
    });
    expect(answer.status).toBeLessThan(500);
    if (answer.status < 300) done.add(path);
  }

  const take = async (step: Step): Promise<void> => {
    switch (step.kind) {
      case 'act':
        return press(ACTS[step.act]!, step.dice);
      case 'jump':
        return to(now + step.by);
      case 'wake':
        return api.advance(scene.id);
      case 'morning':
        await composeDigests(api.app.get<UnitOfWork>(UNIT_OF_WORK), now);
        return;
      case 'mailAway':
        road.behaviour.onRecipient = () => ({ kind: 'refuse', code: 451, text: 'later' });
        await road.drain();
        delete road.behaviour.onRecipient;
        return;
      case 'mail':
        return road.drain();
      case 'address':
        await query(api.db, `update contact_point set email = 'moi-' || email where body_id = $1`, [
          scene.recipients[0]?.id,
        ]);
        return;
      case 'verify':
        expect(await violatedBy(api.db)).toEqual([]);
    }
  };

  it(
    'nothing fails, and what is checked at any moment is as it must be',
    async () => {
      for (const { id } of scene.recipients) keys.set(id, await aKey(api.db, 'contactPoint', id));
      await fc.assert(
        fc.asyncProperty(steps, async (life) => {
          for (const step of life) await take(step);
          // The engine comes to every moment it slept through.
          for (let wake = 0; wake < 3; wake += 1) await api.advance(scene.id);
          expect(await violatedBy(api.db)).toEqual([]);
        }),
        { numRuns: 3, endOnFailure: true },
      );
      // Chance has pressed enough of what fitted.
      expect(done.size).toBeGreaterThan(ACTS.length / 4);
    },
    CASE_MS,
  );
});
