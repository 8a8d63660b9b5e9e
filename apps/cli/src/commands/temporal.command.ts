import { Client } from '@temporalio/client';
import { Command } from 'commander';
import { campaignWorkflowId, CHECKPOINT_SIGNAL } from '#contracts/workflow';
import { ConfigError, loadTemporalSettings } from '#runtime';
import { isWorkflowRunning, temporalConnection } from '#runtime/temporal';
import { SETTING_WORDS } from '#wording';
import { OPTION_WORDS, TEMPORAL_COMMAND_WORDS as WORDS } from '#wording/cli';
import { print } from '../output.js';
import { withSession } from '../session.js';

/** `temporal renew`: every open campaign begins a fresh run, as after a deploy or a change of keys. */
export function temporalCommand(): Command {
  const temporal = new Command('temporal').description(WORDS.description);
  temporal
    .command('renew')
    .description(WORDS.renew)
    .option('--json', OPTION_WORDS.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const campaigns = await withSession(({ uow }) =>
        uow.run((tx) => tx.campaigns.needingWorkflow()),
      );
      const renewed = await renewRuns(campaigns);
      print(json, { open: campaigns.length, renewed }, () => [
        WORDS.renewed(renewed, campaigns.length),
      ]);
    });
  return temporal;
}

/** A campaign without a run is the sweep's to start: its next run is a fresh one anyway. */
async function renewRuns(campaigns: readonly string[]): Promise<number> {
  const settings = loadTemporalSettings(process.env);
  if (settings === null) throw new ConfigError([SETTING_WORDS.TEMPORAL_ADDRESS.missing]);
  const connection = temporalConnection(settings);
  try {
    const client = new Client({ connection, namespace: settings.namespace });
    let renewed = 0;
    for (const id of campaigns.map(campaignWorkflowId)) {
      if (!(await isWorkflowRunning(client, id))) continue;
      await client.workflow.getHandle(id).signal(CHECKPOINT_SIGNAL);
      renewed += 1;
    }
    return renewed;
  } finally {
    await connection.close();
  }
}
