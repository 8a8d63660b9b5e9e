/** `npm test`: installs what is missing, then runs every Jest project, files in groups (test/setup/together.mjs); arguments go to Jest. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, ensureInstalled, root } from './prepare.mjs';
import { ensureWebBuilt } from './prepare-web.mjs';

checkNode();
ensureInstalled();
ensureWebBuilt(); // browser tests open the app as built
const jest = join(root, 'node_modules/jest/bin/jest.js');
const chosen = process.argv.slice(2);
const filesChosen = chosen.some((argument) => argument.startsWith('--testPath'));
const done = spawnSync(process.execPath, ['--experimental-vm-modules', jest, ...chosen], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_NO_WARNINGS: '1', DONDOC_TESTS_TOGETHER: filesChosen ? '' : '1' },
});
process.exit(done.status ?? 1);
