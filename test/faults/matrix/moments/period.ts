import { aKey } from '#testing';
import { aCampaignUnderWay, tellChanged } from '../../campaigns.js';
import { differing } from '../../cell.js';
import { answerFaults, recipientsOf, type Act, type Answered } from '../../clients.js';
import type { Stage } from '../../stage.js';
import { until } from '../../until.js';
import { LASTS_MS } from '../lasts.js';
import type { Moment } from '../moment.js';
import { clientsAt } from './answers.js';

const BODIES = 40;
/** The morning after the stage's day. */
const OPENS_AT = '2025-03-11T01:00:00Z';
const OPENED_BY = Date.parse('2025-03-11T01:05:00Z');

const aReportingCampaign = (stage: Stage) =>
  aCampaignUnderWay(stage, BODIES, { tasks: 1, reportOpensAt: OPENS_AT });
const reportsOf = (stage: Stage): Promise<number> =>
  stage.count('select count(*) from period_report');
const opened = (stage: Stage): Promise<number> =>
  until('the period', async () => (await reportsOf(stage)) === BODIES, { withinMs: LASTS_MS });

/** The engine opens a report period: every body gets its report to write, and is told. */
export const periodOpening: Moment = {
  name: 'opening of a report period',
  at: [0],
  async prepare(stage) {
    const campaign = await aReportingCampaign(stage);
    return {
      async begin() {
        await stage.setBusinessTime(OPENED_BY);
        await tellChanged(stage, campaign.id);
      },
      progress: async () => (await reportsOf(stage)) / BODIES,
      async ended() {
        await opened(stage);
      },
      answered: () => [],
      faults: async () =>
        differing(
          { reports: BODIES, 'bodies told once': BODIES },
          {
            reports: await reportsOf(stage),
            'bodies told once': await stage.count(
              `select count(distinct recipient) from notification where template = 'reportOpened' and fate is null`,
            ),
          },
        ),
    };
  },
};

/** Bodies hand in their reports, the coordinator accepts each and locks the period. */
export const periodClose: Moment = {
  name: 'close of a report period',
  at: [25, 50, 99],
  async prepare(stage) {
    const campaign = await aReportingCampaign(stage);
    const recipients = await recipientsOf(stage, campaign, BODIES);
    await stage.setBusinessTime(OPENED_BY);
    await tellChanged(stage, campaign.id);
    await opened(stage);
    const coordinator = await aKey(stage.db, 'coordinator', campaign.issuer.id);
    const acts = await closingActs(stage, campaign.id, coordinator, recipients);
    let asked: readonly Answered[] = [];
    const phases = acts.map((phase) => clientsAt(stage, phase, { clients: 8, pauseMs: 0 }));
    let working: Promise<void> = Promise.resolve();
    return {
      async begin() {
        working = (async () => {
          for (const phase of phases) {
            await phase.begin();
            await phase.ended();
            asked = [...asked, ...phase.answered()];
          }
        })();
        working.catch(() => undefined);
      },
      async progress() {
        const shares = await Promise.all(phases.map((phase) => phase.progress()));
        return shares.reduce((sum, share) => sum + share, 0) / phases.length;
      },
      ended: () => working,
      answered: () => asked,
      faults: async () => [
        ...answerFaults(asked),
        ...differing(
          { 'reports accepted': BODIES, 'periods locked': 1 },
          {
            'reports accepted': await stage.count(
              `select count(*) from period_report where state = 'locked' and accepted_at is not null`,
            ),
            'periods locked': await stage.count(
              `select count(*) from report_period where state = 'locked'`,
            ),
          },
        ),
      ],
    };
  },
};

async function closingActs(
  stage: Stage,
  campaignId: string,
  coordinator: string,
  recipients: readonly { readonly dispatchId: string; readonly key: string }[],
): Promise<readonly (readonly Act[])[]> {
  const keyOf = new Map(recipients.map(({ dispatchId, key }) => [dispatchId, key]));
  const reports = await stage.rows<{ id: string; dispatch_id: string; period_id: string }>(
    'select id, dispatch_id, period_id from period_report order by id',
  );
  const of = (id: string, verb: string, ifMatch: number, key: string, done: string): Act => ({
    ...{ journalled: null, id, path: `reports/${id}/${verb}`, ifMatch, key },
    done: `select from period_report where id = $1 and state ${done}`,
  });
  const periodId = reports[0]?.period_id ?? '';
  return [
    reports.map(({ id, dispatch_id: dispatchId }) => ({
      ...of(id, 'submit', 1, keyOf.get(dispatchId) ?? '', `in ('submitted', 'accepted')`),
      body: () => JSON.stringify({ content: { done: 'Đã thực hiện' } }),
    })),
    reports.map(({ id }) => of(id, 'accept', 2, coordinator, `= 'accepted'`)),
    [
      {
        journalled: null,
        id: periodId,
        path: `campaigns/${campaignId}/periods/${periodId}/lock`,
        key: coordinator,
        done: `select from report_period where id = $1 and state = 'locked'`,
      },
    ],
  ];
}
