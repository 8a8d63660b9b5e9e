import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { CASES } from './cases.js';

const FOLDER = join(import.meta.dirname, 'histories');

interface Kept {
  readonly workflowId: string;
  readonly history: unknown;
}

const kept = (): readonly Kept[] =>
  readdirSync(FOLDER).flatMap((type) =>
    readdirSync(join(FOLDER, type)).map((file) => ({
      workflowId: `${type}/${file}`,
      history: JSON.parse(readFileSync(join(FOLDER, type, file), 'utf8')) as unknown,
    })),
  );

async function replay(codePath: string, histories: readonly Kept[]): Promise<readonly string[]> {
  const failures: string[] = [];
  const results = Worker.runReplayHistories({ workflowBundle: { codePath } }, histories as never);
  for await (const { workflowId, error } of results) {
    if (error !== undefined) failures.push(`${workflowId}: ${error.name}`);
  }
  return failures;
}

describe('recorded histories', () => {
  it('cover every case of the recording script', () => {
    const names = kept().map((one) => one.workflowId);
    for (const one of CASES) {
      expect(names).toContainEqual(
        expect.stringMatching(new RegExp(`^${one.workflow}/${one.name}@[0-9a-f]{8}\\.json$`)),
      );
    }
  });

  it('replay on the workflows as they are now', async () => {
    expect(await replay(process.env['WORKFLOW_BUNDLE']!, kept())).toEqual([]);
  });

  it('do not replay when a command was added without a patch', async () => {
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(import.meta.dirname, 'changed/changed-workflows.ts'),
      logger: new DefaultLogger('ERROR'),
      webpackConfigHook: (config) => ({
        ...config,
        resolve: { ...config.resolve, conditionNames: ['source', '...'] },
      }),
    });
    const codePath = join(mkdtempSync(join(tmpdir(), 'changed-')), 'bundle.cjs');
    writeFileSync(codePath, code);
    const campaigns = kept().filter((one) => one.workflowId.startsWith('campaignWorkflow/'));
    const failures = await replay(codePath, campaigns);
    expect(failures).toHaveLength(campaigns.length);
    for (const failure of failures) expect(failure).toContain('DeterminismViolationError');
  });
});
