/** `npm run -s dondoc -- …`: the CLI, pointed at the instance that `npm start` runs unless the environment says where. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
if (process.argv[2] === 'read') {
  // Reading needs neither an instance nor a second process: half of its time would be theirs.
  await import('../dist/apps/cli/src/main.js');
} else {
  await runBesideInstance();
}

async function runBesideInstance() {
  const { cacheFolder, dataFolder, runningEnvironment } = await import('#tools/local');
  const { buildWorkflowBundle } = await import('#platform/build');
  const { codePath } = await buildWorkflowBundle(root, cacheFolder(root));
  const env = {
    WORKFLOW_BUNDLE: codePath,
    ...runningEnvironment(dataFolder(root)),
    ...process.env,
  };
  const cli = spawn(
    process.execPath,
    [join(root, 'dist/apps/cli/src/main.js'), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env,
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => cli.kill(signal));
  cli.once('exit', (code) => process.exit(code ?? 1));
}
