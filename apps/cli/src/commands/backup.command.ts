import { Command } from 'commander';
import { noteBackup } from '#persistence';
import { readEnvironment } from '#runtime';
import { BACKUP_WORDS as WORDS, OPTION_WORDS } from '#wording/cli';
import { keepNewest, writeBackup } from '../backup/write-backup.js';
import { EXIT_VIOLATED } from '../failure.js';
import { print, say } from '../output.js';
import { ownerUrl, withSession } from '../session.js';

interface BackupOptions {
  readonly keep?: string;
  readonly json?: boolean;
}

/** `backup FOLDER`: database, files and anchor, while everything goes on. Exits 1 when a file was missing. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(WORDS.backup)
    .argument('<folder>', WORDS.place)
    .option('--keep <count>', WORDS.keep)
    .option('--json', OPTION_WORDS.json)
    .action(async (place: string, { keep, json = false }: BackupOptions) => {
      const written = await writeBackup({ url: ownerUrl(), dataDir: dataFolder(), place });
      await withSession(({ dataSource }) => noteBackup(dataSource, new Date(written.takenAt)));
      const kept = Math.max(1, Number(keep ?? Infinity) || Infinity);
      const removed = Number.isFinite(kept) ? await keepNewest(place, kept) : 0;
      print(json, { ...written, removed }, () => [
        WORDS.written(written.folder, written.rows, written.files),
        WORDS.anchor(written.root),
      ]);
      say(WORDS.secretsApart);
      for (const key of written.missing) say(WORDS.fileMissing(key));
      if (written.missing.length > 0) process.exitCode = EXIT_VIOLATED;
    });
}

export const dataFolder = (): string => readEnvironment(process.env)['DONDOC_DATA'] || '.data';
