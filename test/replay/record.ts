/** `npm run replay:record`: records today's histories, for keeping with a release. Never overwrites an earlier one. */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { DIGEST_QUEUE } from '#contracts/workflow';
import { buildWorkflowBundle } from '#platform/build';
import { cacheFolder, findTemporal } from '#tools/local';
import { CASES, type RecordedCase } from './cases.js';

const ROOT = new URL('../../', import.meta.url).pathname;
/** The digests' own, so that one worker does everything. */
const TASK_QUEUE = DIGEST_QUEUE;

async function record(
  env: TestWorkflowEnvironment,
  codePath: string,
  one: RecordedCase,
  sha: string,
): Promise<void> {
  const folder = join(ROOT, 'test/replay/histories', one.workflow);
  const file = join(folder, `${one.name}@${sha}.json`);
  if (existsSync(file)) return;
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath },
    activities: one.activities(),
  });
  await worker.runUntil(async () => {
    const handle = await env.client.workflow.start(one.workflow, {
      workflowId: `record/${one.name}/${randomUUID()}`,
      taskQueue: TASK_QUEUE,
      args: [one.input],
      followRuns: false,
    });
    const first = env.client.workflow.getHandle(handle.workflowId, handle.firstExecutionRunId);
    await one.drive(handle, env);
    mkdirSync(folder, { recursive: true });
    // Stack traces of failures name the folder this was recorded in: no business of a kept history.
    writeFileSync(file, historyToJSON(await first.fetchHistory()).replaceAll(ROOT, '/app/'));
    if ((await handle.describe()).status.name === 'RUNNING') await handle.terminate();
  });
  process.stderr.write(`${file}\n`);
}

Runtime.install({ logger: new DefaultLogger('ERROR') });
const say = (line: string) => process.stderr.write(`${line}\n`);
const { path } = await findTemporal('temporal-test-server', {
  cacheFolder: cacheFolder(ROOT),
  say,
});
const { codePath } = await buildWorkflowBundle(ROOT, cacheFolder(ROOT));
const sha = execFileSync('git', ['rev-parse', '--short=8', 'HEAD'], {
  cwd: ROOT,
  encoding: 'utf8',
}).trim();
for (const one of CASES) {
  if (path === undefined) throw new Error('No time-skipping server');
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  await record(env, codePath, one, sha).finally(() => env.teardown());
}
process.exit(0);
