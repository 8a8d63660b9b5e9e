import {
  aLaunchingCampaign,
  aRunningCampaign,
  type BuiltCampaign,
  type CampaignWish,
} from '#testing';
import type { Stage } from './stage.js';
import { until } from './until.js';

const BODIES_A_PAGE = 50;

/** A campaign asked to launch, in small pages: many moments to be killed at. */
export async function aRequestedLaunch(stage: Stage, bodies: number) {
  const campaign = await aLaunchingCampaign(stage.db, { bodies });
  const pages = Math.ceil(bodies / BODIES_A_PAGE);
  await stage.rows(
    `update campaign_recipient r set page_no = n.page_no
     from (select body_id, (row_number() over (order by body_id) - 1) / $2 as page_no
           from campaign_recipient where campaign_id = $1) n
     where r.campaign_id = $1 and r.body_id = n.body_id`,
    [campaign.id, BODIES_A_PAGE],
  );
  await stage.rows('update campaign set page_count = $2 where id = $1', [campaign.id, pages]);
  return { ...campaign, pages };
}

/** Hands the campaign to the relay, as the launch request does. */
export const start = (stage: Stage, campaignId: string): Promise<void> =>
  stage.db.uow.run((tx) => tx.outbox.enqueue(campaignId, 'start'));

export const pagesOf = (stage: Stage, campaignId: string): Promise<number> =>
  stage.count('select count(*) from launch_page where campaign_id = $1', [campaignId]);

export const isReleased = async (stage: Stage, campaignId: string): Promise<boolean> =>
  (await stage.count(`select count(*) from campaign where id = $1 and state = 'running'`, [
    campaignId,
  ])) === 1;

export const nothingToTell = async (stage: Stage): Promise<boolean> =>
  (await stage.count('select count(*) from outbox where sent_at is null')) === 0;

/** A running campaign whose first mails have all arrived. */
export async function aCampaignUnderWay(
  stage: Stage,
  bodies: number,
  wish: CampaignWish = {},
): Promise<BuiltCampaign> {
  const campaign = await aRunningCampaign(stage.db, { bodies, ...wish });
  await start(stage, campaign.id);
  await until(
    'first mails',
    async () => (await endedMails(stage, 'newWork', campaign.id)) === bodies,
  );
  return campaign;
}

export const mailsOf = (stage: Stage, template: string, state: string): Promise<number> =>
  stage.count('select count(*) from message where template = $1 and state = $2', [template, state]);

/** Sent, or in doubt for good: its one more try was cut too, and a person looks. */
export const endedMails = (stage: Stage, template: string, campaignId?: string): Promise<number> =>
  stage.count(
    `select count(*) from message where template = $1 and state in ('SENT', 'UNCERTAIN')
       and ($2::uuid is null or campaign_id = $2)`,
    [template, campaignId ?? null],
  );

/** Business time at which the first reminder of an acknowledgement falls due, just past. */
export async function firstReminderAt(stage: Stage, campaignId: string): Promise<number> {
  const [row] = await stage.rows<{ at: Date | null }>(
    `select min(next_step_at) as at from obligation
     where campaign_id = $1 and kind = 'acknowledge' and closed_at is null`,
    [campaignId],
  );
  if (row?.at == null) throw new Error('nobody is to be reminded');
  return row.at.getTime() + 1_000;
}

/** Tells the workflow to look again, as every act that makes something due sooner does. */
export const tellChanged = (stage: Stage, campaignId: string): Promise<void> =>
  stage.db.uow.run((tx) => tx.outbox.enqueue(campaignId, 'changed'));

/** Moves business time to the first reminders; returns when the first of them is on its way. */
export async function startWave(stage: Stage, campaignId: string): Promise<void> {
  await stage.setBusinessTime(await firstReminderAt(stage, campaignId));
  // On a busy machine a process may notice late and find nothing due: it is told again until a reminder exists.
  await until(
    'the wave',
    async () => {
      await tellChanged(stage, campaignId);
      return (
        (await stage.count(
          `select count(*) from message where template = 'acknowledgementReminder'`,
        )) > 0
      );
    },
    { everyMs: 300 },
  );
}

/** Each mail of a template at the mailbox, by Message-ID, with how often it came. */
export async function arrivalsOf(
  stage: Stage,
  template: string,
  campaignId?: string,
): Promise<ReadonlyMap<string, number>> {
  const keys = await stage.rows<{ message_key: string }>(
    'select message_key from message where template = $1 and ($2::uuid is null or campaign_id = $2)',
    [template, campaignId ?? null],
  );
  const wanted = new Set(keys.map((row) => row.message_key));
  const arrived = new Map<string, number>();
  for (const key of await stage.mailbox.messageIds()) {
    if (wanted.has(key)) arrived.set(key, (arrived.get(key) ?? 0) + 1);
  }
  return arrived;
}
