import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { revertMigration } from '#persistence';
import { aCampaignUnderWay } from '../../campaigns.js';
import { differing } from '../../cell.js';
import { COMMAND_LINE, ROOT, type Stage } from '../../stage.js';
import { until } from '../../until.js';
import { LASTS_MS } from '../lasts.js';
import type { Moment } from '../moment.js';

const BODIES = 50;
/** The newest, taken back and applied again beside rows. */
const MIGRATIONS = 6;

const appliedOf = (stage: Stage): Promise<number> => stage.count('select count(*) from migration');

/** An upgrade: processes stand, the schema's owner migrates, and does so again until it has succeeded. */
export const migration: Moment = {
  name: 'migration',
  at: [0, 30, 60],
  async prepare(stage) {
    await aCampaignUnderWay(stage, BODIES);
    const all = await appliedOf(stage);
    const { api, workers } = stage.stack;
    await Promise.all([api, ...workers].map((one) => one.stop()));
    for (let back = 0; back < MIGRATIONS; back += 1) await revertMigration(stage.postgres.ownerUrl);
    const before = await appliedOf(stage);
    let migrating: Promise<string> = Promise.resolve('');
    return {
      async begin() {
        migrating = migrate(stage);
        migrating.catch(() => undefined);
      },
      progress: async () => ((await appliedOf(stage)) - before) / MIGRATIONS,
      async ended() {
        let complaint = await migrating;
        await until(
          'the migration',
          async () => {
            if (complaint !== '') complaint = await migrate(stage);
            if (complaint !== '') throw new Error(complaint);
            return true;
          },
          { withinMs: LASTS_MS, everyMs: 1_000 },
        );
        await Promise.all([api, ...workers].map((one) => one.restart()));
      },
      answered: () => [],
      faults: async () => differing({ migrations: all }, { migrations: await appliedOf(stage) }),
    };
  },
};

/** @returns what it complained of; '' when it succeeded. */
async function migrate({ stack }: Stage): Promise<string> {
  const child = spawn(process.execPath, [COMMAND_LINE, 'db', 'migrate'], {
    cwd: ROOT,
    env: stack.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [complaint] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return child.exitCode === 0 ? '' : `exit ${child.exitCode}: ${complaint}`;
}
