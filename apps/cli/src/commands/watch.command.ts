import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Command } from 'commander';
import { OPTION_WORDS, INTAKE_WORDS as words } from '#wording/cli';
import { SettledFiles } from '../intake/settled-files.js';
import { takeInFile, type FileTaken } from '../intake/take-in-file.js';
import { print, say } from '../output.js';
import { operatorOf } from '../reading/known-names.js';
import { withScanOptions, type ScanOptions } from '../reading/open-document.js';
import { withSession } from '../session.js';

interface WatchOptions extends ScanOptions {
  readonly issuer: string;
  readonly once?: boolean;
  readonly json?: boolean;
}

const LOOK_MS = 2_000;

/** `watch DIR --issuer CODE`: each whole document that lies in the folder becomes a draft of the office. */
export function watchCommand(): Command {
  return withScanOptions(new Command('watch'))
    .description(words.watchDescription)
    .argument('<folder>', words.folder)
    .requiredOption('--issuer <code>', OPTION_WORDS.issuer)
    .option('--once', words.once)
    .option('--json', OPTION_WORDS.json)
    .action(watch);
}

async function watch(folder: string, options: WatchOptions): Promise<void> {
  const { issuer, once = false, json = false, ...scan } = options;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await withSession(async ({ uow, clock }) => {
    const principal = await operatorOf(uow, issuer);
    const files = new SettledFiles(folder);
    say(words.watching(folder));
    await files.look();
    for (;;) {
      await delay(LOOK_MS, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return;
      for (const path of await files.look()) {
        const done = await takeInFile(uow, principal, path, {
          ...{ issuer, at: clock.wallNow() },
          ...scan,
        });
        if (done.as === 'secret') files.leave(basename(path));
        print(json, done, () => [lineOf(done)]);
      }
      if (once) return;
    }
  });
}

function lineOf(done: FileTaken): string {
  switch (done.as) {
    case 'draft': {
      const { campaignId, reference, subject, tasks, questions } = done.taken;
      return words.taken(done.file, reference ?? subject, tasks, questions, campaignId);
    }
    case 'refused':
      return words.refused(done.file, done.reason);
    case 'secret':
      return words.secret(done.file);
  }
}
