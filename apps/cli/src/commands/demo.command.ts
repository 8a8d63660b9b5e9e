import { Command } from 'commander';
import { DEMO_COMMAND_WORDS, OPTION_WORDS } from '#wording/cli';
import { fastForward } from '../demo/fast-forward.js';
import { twentyYears } from '../demo/twenty-years.js';
import { loadDemo } from '../demo/load-demo.js';
import { print } from '../output.js';
import { withSession } from '../session.js';

/** `demo load`, `demo fast-forward`, `demo twenty-years`. */
export function demoCommand(): Command {
  const demo = new Command('demo').description(DEMO_COMMAND_WORDS.description);
  demo
    .command('load')
    .description(DEMO_COMMAND_WORDS.load)
    .option('--json', OPTION_WORDS.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const loaded = await withSession(({ dataSource }) => loadDemo(dataSource));
      print(json, loaded, () => [
        DEMO_COMMAND_WORDS.loaded(
          loaded.documents,
          loaded.issuers,
          loaded.bodies,
          loaded.campaigns,
        ),
      ]);
    });
  demo
    .command('fast-forward')
    .description(DEMO_COMMAND_WORDS.fastForward)
    .option('--json', OPTION_WORDS.json)
    .action(({ json = false }: { json?: boolean }) => fastForward(json));
  demo
    .command('twenty-years')
    .description(DEMO_COMMAND_WORDS.twentyYears)
    .option('--json', OPTION_WORDS.json)
    .action(({ json = false }: { json?: boolean }) => twentyYears(json));
  return demo;
}
