import { Command } from 'commander';
import { revertMigration, runMigrations } from '#persistence';
import { DATABASE_COMMAND_WORDS, OPTION_WORDS } from '#wording/cli';
import { print, say } from '../output.js';
import { ownerUrl } from '../session.js';

/** `db migrate`, `db revert`: the schema, as its owner. */
export function databaseCommand(): Command {
  const db = new Command('db').description(DATABASE_COMMAND_WORDS.description);
  db.command('migrate')
    .description(DATABASE_COMMAND_WORDS.migrate)
    .option('--json', OPTION_WORDS.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const result = await runMigrations(ownerUrl());
      print(json, result, () => [
        DATABASE_COMMAND_WORDS.migrated(result.applied.length, result.total),
      ]);
    });
  db.command('revert')
    .description(DATABASE_COMMAND_WORDS.revert)
    .option('--yes', DATABASE_COMMAND_WORDS.yes)
    .action(async ({ yes = false }: { yes?: boolean }) => {
      if (!yes) {
        say(DATABASE_COMMAND_WORDS.backUpFirst);
        process.exitCode = 2;
        return;
      }
      const reverted = await revertMigration(ownerUrl());
      say(
        reverted === null
          ? DATABASE_COMMAND_WORDS.nothingToRevert
          : DATABASE_COMMAND_WORDS.reverted(reverted),
      );
    });
  return db;
}
