import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import type { InvariantCheck } from '#persistence';
import { COMMAND_LINE, ROOT, type Stage } from './stage.js';

export interface VerifyWish {
  /** Beside an older database the mail server knows mails that no row knows: then it is not asked. */
  readonly askMailServer?: boolean;
}

/**
 * The real command on the stage: `dondoc verify --journal F --mailbox URL`.
 *
 * @returns a line for every check that is not "ok": in a cell nothing may stay unchecked.
 */
export async function verify(
  { stack, mailbox, journal }: Stage,
  { askMailServer = true }: VerifyWish = {},
): Promise<readonly string[]> {
  const command = ['verify', '--json', '--journal', journal.file, '--mailbox', mailbox.httpUrl];
  const child = spawn(process.execPath, [COMMAND_LINE, ...command], {
    cwd: ROOT,
    env: stack.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, complaint] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (said === '') return [`dondoc verify exited ${child.exitCode}: ${complaint}`];
  const { checks } = JSON.parse(said) as { readonly checks: readonly InvariantCheck[] };
  const wrong = checks
    .filter(({ status }) => status === 'violated' || (askMailServer && status !== 'ok'))
    .map(({ id, title, status, scope, violations }) =>
      [`${id} ${title} (${scope}): ${status}`, ...violations].join('\n    '),
    );
  return child.exitCode === 0 || wrong.length > 0
    ? wrong
    : [`dondoc verify exited ${child.exitCode}: ${complaint}`];
}
