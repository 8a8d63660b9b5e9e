import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { WorkflowContinuedAsNewError, type WorkflowHandle } from '@temporalio/client';
import type { AdvanceResult, CampaignActivities, DigestActivities } from '#contracts/activity';
import {
  CAMPAIGN_WORKFLOW,
  CHANGED_SIGNAL,
  MORNING_DIGEST_WORKFLOW,
  type CampaignInput,
  type MorningDigestInput,
} from '#contracts/workflow';

const DAY = 86_400_000;

/** One run worth keeping: what the activities answer and what happens to it from outside. */
export interface RecordedCase {
  readonly workflow: typeof CAMPAIGN_WORKFLOW | typeof MORNING_DIGEST_WORKFLOW;
  readonly name: string;
  readonly input: CampaignInput | MorningDigestInput;
  readonly activities: () => CampaignActivities & DigestActivities;
  /** Brings the run to where its history is taken; it need not have ended. */
  readonly drive: (handle: WorkflowHandle, env: TestWorkflowEnvironment) => Promise<void>;
}

const campaign = (stage: CampaignInput['stage']): CampaignInput => ({
  schemaVersion: 1,
  campaignId: '00000000-0000-4000-8000-000000000470',
  stage,
  wakes: 0,
});

const wait = (label: string, waitMs = DAY): AdvanceResult => ({
  phase: 'running',
  waitMs,
  label,
  renew: false,
});
const ENDED: AdvanceResult = { phase: 'ended', waitMs: 1, label: 'Đã kết thúc', renew: false };

function script(
  pages: number,
  advances: readonly AdvanceResult[],
  failsAtFirst = false,
): CampaignActivities & DigestActivities {
  let tries = 0;
  let wakes = 0;
  let mornings = 0;
  let failing = failsAtFirst;
  return {
    async describeLaunch() {
      tries += 1;
      return { phase: failing && tries > 1 ? 'failed' : 'launching', pages };
    },
    async assignPage({ page }) {
      if (failing && page === 1) throw ApplicationFailure.nonRetryable('page 1 cannot be written');
    },
    async release() {},
    async failLaunch() {
      tries = 0;
      failing = false;
    },
    async analyzeTables() {},
    async advance() {
      wakes += 1;
      return advances[wakes - 1] ?? ENDED;
    },
    async composeDigests() {
      mornings += 1;
      return { waitMs: mornings % 5 === 0 ? 3 * DAY : DAY, label: 'Bản tin ngày 07:30' };
    },
  };
}

async function expectRenewal(result: Promise<unknown>): Promise<void> {
  const error: unknown = await result.catch((reason: unknown) => reason);
  if (!(error instanceof WorkflowContinuedAsNewError))
    throw new Error('The run did not renew itself');
}

/** The histories of a release: every command the workflows can issue stands in one of them. */
export const CASES: readonly RecordedCase[] = [
  {
    workflow: CAMPAIGN_WORKFLOW,
    name: 'large-launch-reminders-close',
    input: campaign('launch'),
    activities: () =>
      script(6, [
        wait('Nhắc tiếp nhận lần 1'),
        wait('Nhắc tiếp nhận lần 2', 3 * DAY),
        wait('Danh sách chưa tiếp nhận', 7 * DAY),
      ]),
    drive: async (handle) => {
      await handle.result();
    },
  },
  {
    workflow: CAMPAIGN_WORKFLOW,
    name: 'changed-while-sleeping',
    input: campaign('launch'),
    activities: () =>
      script(1, [
        wait('Nhắc việc còn 7 ngày làm việc', 200 * DAY),
        wait('Nhắc việc đến hạn hôm nay'),
      ]),
    drive: async (handle, env) => {
      await env.sleep(DAY);
      await handle.signal(CHANGED_SIGNAL);
      await handle.result();
    },
  },
  {
    workflow: CAMPAIGN_WORKFLOW,
    name: 'launch-failed-then-retried',
    input: campaign('launch'),
    activities: () => script(3, [wait('Nhắc tiếp nhận lần 1')], true),
    drive: async (handle, env) => {
      await env.sleep(DAY);
      await handle.signal(CHANGED_SIGNAL);
      await handle.result();
    },
  },
  {
    workflow: CAMPAIGN_WORKFLOW,
    name: 'renewed-after-report-period',
    input: campaign('supervise'),
    activities: () => script(0, [{ ...wait('Mở kỳ: Sơ kết 6 tháng đầu năm 2026'), renew: true }]),
    drive: async (handle) => {
      // The first run ends by renewing itself; that it does is what the history keeps.
      await expectRenewal(handle.result());
    },
  },
  {
    workflow: MORNING_DIGEST_WORKFLOW,
    name: 'a-fortnight',
    input: { schemaVersion: 1 },
    activities: () => script(0, []),
    drive: async (_handle, env) => {
      await env.sleep(14 * DAY);
    },
  },
];
