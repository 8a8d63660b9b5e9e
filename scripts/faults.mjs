/** `npm run faults -- …`: builds what is missing, then plays cells of the fault matrix against the programs as built. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
const loader = join(root, 'libs/platform/loader/register.mjs');
const player = spawn(
  process.execPath,
  [
    ...['--import', loader, '--conditions=source'],
    ...[join(root, 'test/faults/main.ts'), ...process.argv.slice(2)],
  ],
  { cwd: root, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => player.kill(signal));
player.once('exit', (code) => process.exit(code ?? 1));
