import { Command } from 'commander';
import { BACKUP_WORDS as WORDS, OPTION_WORDS } from '#wording/cli';
import { checkBackup, loadBackup } from '../backup/read-backup.js';
import { EXIT_VIOLATED } from '../failure.js';
import { print, say } from '../output.js';
import { ownerUrl } from '../session.js';
import { verifyInstallation, violationsOf } from '../verify/verify-installation.js';
import { dataFolder } from './backup.command.js';

interface RestoreOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

/** `restore FOLDER`: checks every part, fills an empty installation, verifies it. Exits 1 on a violation. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description(WORDS.restore)
    .argument('<folder>', WORDS.from)
    .option('--check', WORDS.checkOnly)
    .option('--json', OPTION_WORDS.json)
    .action(async (folder: string, { check = false, json = false }: RestoreOptions) => {
      const { manifest, anchor } = await checkBackup(folder);
      const { takenAt } = manifest;
      if (check) {
        print(json, { takenAt, root: anchor.root }, () => [WORDS.whole(takenAt, anchor.root)]);
        return;
      }
      await loadBackup(folder, manifest, { ownerUrl: ownerUrl(), dataDir: dataFolder() });
      say(WORDS.loaded);
      // Nothing runs yet: lateness is judged by the day of the backup, and Temporal is not asked.
      const checks = await verifyInstallation({
        ...{ anchor, workflows: null, asOf: new Date(takenAt) },
      });
      const violations = violationsOf(checks);
      print(json, { takenAt, root: anchor.root, violations }, () => [
        violations.length === 0 ? WORDS.restored(takenAt) : WORDS.restoredWith(violations.length),
        ...violations,
      ]);
      if (violations.length > 0) process.exitCode = EXIT_VIOLATED;
    });
}
