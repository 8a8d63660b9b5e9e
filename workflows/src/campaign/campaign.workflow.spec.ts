import { randomUUID } from 'node:crypto';
import { Client, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure, type DataConverter } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { dataConverter } from '#runtime/temporal';
import type { AdvanceResult, CampaignActivities, LaunchDescription } from '#contracts/activity';
import {
  CAMPAIGN_WORKFLOW,
  CHANGED_SIGNAL,
  CHECKPOINT_SIGNAL,
  type CampaignInput,
} from '#contracts/workflow';

const TASK_QUEUE = 'campaign-spec';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A campaign that lives in memory: enough rows to see what the workflow asks for. */
class ScriptedCampaign {
  public phase: LaunchDescription['phase'] = 'launching';
  public pages = 3;
  public readonly assigned: number[] = [];
  public failPage: number | null = null;
  public failure = (page: number): Error =>
    ApplicationFailure.nonRetryable(`page ${page} cannot be written`);
  public released = 0;
  public failures: string[] = [];
  public analyzed = 0;
  public readonly wakes: number[] = [];
  public script: (wake: number, asOf: number) => AdvanceResult = () => ENDED;

  public readonly activities: CampaignActivities = {
    describeLaunch: async () => ({ phase: this.phase, pages: this.pages }),
    assignPage: async ({ page }) => {
      if (page === this.failPage) throw this.failure(page);
      this.assigned.push(page);
    },
    release: async () => {
      this.released += 1;
      this.phase = 'released';
    },
    failLaunch: async ({ reason }) => {
      this.failures.push(reason);
      this.phase = 'failed';
    },
    analyzeTables: async () => {
      this.analyzed += 1;
    },
    advance: async ({ asOf }) => {
      this.wakes.push(asOf);
      return this.script(this.wakes.length, asOf);
    },
  };
}

const ENDED: AdvanceResult = { phase: 'ended', waitMs: 1, label: 'Đã kết thúc', renew: false };
const wait = (waitMs: number, label = 'Nhắc tiếp nhận lần 1'): AdvanceResult => ({
  phase: 'running',
  waitMs,
  label,
  renew: false,
});

describe('campaignWorkflow', () => {
  let env: TestWorkflowEnvironment;

  beforeAll(async () => {
    env = await TestWorkflowEnvironment.createTimeSkipping({
      server: {
        executable: { type: 'existing-path', path: process.env['TEMPORAL_TEST_SERVER_PATH']! },
      },
    });
  });
  afterAll(() => env.teardown());

  async function withWorker<T>(
    campaign: ScriptedCampaign,
    work: (handle: WorkflowHandle) => Promise<T>,
    converter?: DataConverter,
  ): Promise<T> {
    const codec = converter === undefined ? {} : { dataConverter: converter };
    // The environment's own client lets time run while it waits for a result.
    const client =
      converter === undefined ? env.client : new Client({ connection: env.connection, ...codec });
    const worker = await Worker.create({
      ...codec,
      connection: env.nativeConnection,
      taskQueue: TASK_QUEUE,
      workflowBundle: { codePath: process.env['WORKFLOW_BUNDLE']! },
      activities: { ...campaign.activities },
    });
    return worker.runUntil(async () => {
      const input: CampaignInput = {
        schemaVersion: 1,
        campaignId: randomUUID(),
        stage: 'launch',
        wakes: 0,
      };
      const handle = await client.workflow.start(CAMPAIGN_WORKFLOW, {
        staticSummary: '470/KH-LĐLĐ',
        workflowId: `campaign/${input.campaignId}`,
        taskQueue: TASK_QUEUE,
        args: [input],
      });
      return work(handle);
    });
  }

  it('assigns every page once, releases once, then waits step by step until the campaign is over', async () => {
    const campaign = new ScriptedCampaign();
    campaign.script = (wake) => (wake === 1 ? wait(2 * DAY) : wake === 2 ? wait(3 * HOUR) : ENDED);
    await withWorker(campaign, (handle) => handle.result());
    expect([...campaign.assigned].sort()).toEqual([0, 1, 2]);
    expect(campaign.released).toBe(1);
    const [first = 0, second = 0, third = 0] = campaign.wakes;
    expect(second - first).toBeGreaterThanOrEqual(2 * DAY);
    expect(third - second).toBeGreaterThanOrEqual(3 * HOUR);
    expect(third - second).toBeLessThan(4 * HOUR);
  });

  it('asks for fresh statistics only after a launch of more than a few pages', async () => {
    const small = new ScriptedCampaign();
    await withWorker(small, (handle) => handle.result());
    const large = new ScriptedCampaign();
    large.pages = 20;
    await withWorker(large, (handle) => handle.result());
    expect([small.analyzed, large.analyzed]).toEqual([0, 1]);
    expect(new Set(large.assigned).size).toBe(20);
  });

  it('shows a launch that failed for good and tries again when the coordinator does', async () => {
    const campaign = new ScriptedCampaign();
    campaign.failPage = 1;
    await withWorker(campaign, async (handle) => {
      for (let hours = 0; campaign.failures.length === 0 && hours < 48; hours += 1)
        await env.sleep('1 hour');
      expect(campaign.failures).toEqual([expect.stringContaining('page 1 cannot be written')]);
      expect(campaign.released).toBe(0);
      campaign.failPage = null;
      campaign.phase = 'launching';
      await handle.signal(CHANGED_SIGNAL);
      await handle.result();
    });
    expect(campaign.released).toBe(1);
  });

  it('waits out an outage of three hours in the middle of a launch, however many tries that takes', async () => {
    const campaign = new ScriptedCampaign();
    campaign.failPage = 1;
    campaign.failure = () => new Error('the database is away');
    await withWorker(campaign, async (handle) => {
      await env.sleep('3 hours');
      expect([campaign.failures, campaign.released]).toEqual([[], 0]);
      campaign.failPage = null;
      await handle.result();
    });
    expect([campaign.failures, campaign.released]).toEqual([[], 1]);
  });

  it('ends without releasing when a failed launch is discarded', async () => {
    const campaign = new ScriptedCampaign();
    campaign.phase = 'failed';
    await withWorker(campaign, async (handle) => {
      await env.sleep('1 hour');
      campaign.phase = 'ended';
      await handle.signal(CHANGED_SIGNAL);
      await handle.result();
    });
    expect([campaign.released, campaign.wakes.length]).toEqual([0, 0]);
  });

  it('looks again at once when told that something changed, instead of sleeping on', async () => {
    const campaign = new ScriptedCampaign();
    campaign.script = (wake) => (wake === 1 ? wait(365 * DAY) : ENDED);
    await withWorker(campaign, async (handle) => {
      await env.sleep('1 day');
      await handle.signal(CHANGED_SIGNAL);
      await handle.result();
    });
    const [first = 0, second = 0] = campaign.wakes;
    expect(second - first).toBeLessThan(2 * DAY);
  });

  it('renews its run after a report period opened and on a checkpoint, without launching again', async () => {
    const campaign = new ScriptedCampaign();
    campaign.script = (wake) =>
      wake === 1 ? { ...wait(DAY), renew: true } : wake === 2 ? wait(365 * DAY) : ENDED;
    const runs = await withWorker(campaign, async (handle) => {
      await env.sleep('1 hour');
      await env.client.workflow.getHandle(handle.workflowId).signal(CHECKPOINT_SIGNAL);
      await handle.result();
      return campaign.wakes.length;
    });
    expect(runs).toBe(3);
    expect([...campaign.assigned].sort()).toEqual([0, 1, 2]);
    expect(campaign.released).toBe(1);
  });

  it('costs at most 12 history events a wake and about 6 a page', async () => {
    const campaign = new ScriptedCampaign();
    campaign.pages = 20;
    const lengths: number[] = [];
    campaign.script = (wake) => (wake <= 10 ? wait(DAY) : ENDED);
    await withWorker(campaign, async (handle) => {
      await handle.result();
      lengths.push(Number((await handle.fetchHistory()).events?.length));
    });
    const [events = Infinity] = lengths;
    expect(events).toBeLessThanOrEqual(20 * 6 + 30 + 11 * 12);
  });

  describe('with its payloads encrypted', () => {
    const key = (id: string) => ({ id, key: Buffer.alloc(32, id) });
    const converter = (...ids: string[]) =>
      dataConverter({ payloads: { encrypt: true, keys: ids.map(key) } });
    const SAID = ['the tables of page', 'Nhắc riêng', '470/KH', 'schemaVersion'];

    /** Every byte and word of a history as the server keeps it. */
    const kept = async (workflowId: string, runId?: string): Promise<string> => {
      const words: string[] = [];
      const walk = (value: unknown): void => {
        if (typeof value === 'string') words.push(value);
        else if (value instanceof Uint8Array) words.push(Buffer.from(value).toString('utf8'));
        else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
      };
      walk(await env.client.workflow.getHandle(workflowId, runId).fetchHistory());
      return words.join('\n');
    };

    it('leaves only ciphertext at Temporal, failures and summaries included, and is heard in full', async () => {
      const campaign = new ScriptedCampaign();
      campaign.failPage = 1;
      campaign.failure = (page) => ApplicationFailure.nonRetryable(`the tables of page ${page}`);
      campaign.script = (wake) => (wake === 1 ? wait(DAY, 'Nhắc riêng') : ENDED);
      const history = await withWorker(
        campaign,
        async (handle) => {
          await env.sleep('1 hour');
          campaign.failPage = null;
          campaign.phase = 'launching';
          await handle.signal(CHANGED_SIGNAL);
          await env.sleep('3 days');
          return kept(handle.workflowId);
        },
        converter('b', 'a'),
      );
      expect(campaign.failures).toEqual([expect.stringContaining('the tables of page 1')]);
      expect(campaign.wakes.length).toBeGreaterThan(0);
      expect(SAID.filter((word) => history.includes(word))).toEqual([]);
      expect(history).toContain('binary/encrypted');
      expect(history).toContain('Encoded failure');
    });

    it('goes on under a new key while the old one is kept, and was not encrypted before', async () => {
      const campaign = new ScriptedCampaign();
      campaign.script = (wake) => (wake < 3 ? wait(2 * DAY, 'Nhắc riêng') : ENDED);
      /** A worker that keeps no run in its memory: the next one reads all of the history. */
      const under = async (
        given: { dataConverter?: DataConverter },
        work: () => Promise<unknown>,
      ) => {
        const worker = await Worker.create({
          ...{ ...given, connection: env.nativeConnection, taskQueue: TASK_QUEUE },
          ...{ maxCachedWorkflows: 0, activities: { ...campaign.activities } },
          workflowBundle: { codePath: process.env['WORKFLOW_BUNDLE']! },
        });
        await worker.runUntil(work);
      };
      const until = async (wakes: number) => {
        while (campaign.wakes.length < wakes) await env.sleep('1 day');
      };
      const campaignId = randomUUID();
      const workflowId = `campaign/${campaignId}`;
      const input: CampaignInput = { schemaVersion: 1, campaignId, stage: 'launch', wakes: 0 };
      await env.client.workflow.start(CAMPAIGN_WORKFLOW, {
        ...{ workflowId, taskQueue: TASK_QUEUE, args: [input] },
      });
      await under({}, () => until(1));
      await under({ dataConverter: converter('a') }, () => until(2));
      await under({ dataConverter: converter('b', 'a') }, () => until(3));
      expect(campaign.wakes).toHaveLength(3);
      const history = await kept(workflowId);
      expect(history).toContain('schemaVersion');
      expect(history).toContain('binary/encrypted');
    });
  });
});
