import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The code that workers run workflows from. */
export interface WorkflowBundleFile {
  readonly codePath: string;
  /** SHA-256 of everything the bundle is made of. */
  readonly hash: string;
  /** False when the file of an earlier run was used. */
  readonly built: boolean;
}

/** What goes into the bundle; package.json pins the SDK that is bundled with it. */
const SOURCES = [
  'workflows/src',
  'libs/domain/src',
  'libs/contracts/src/workflow',
  'libs/contracts/src/activity',
  'package.json',
];
const KEPT_BUNDLES = 4;

async function sourceFiles(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function hashSources(root: string): Promise<string> {
  const files = (await Promise.all(SOURCES.map((path) => sourceFiles(join(root, path))))).flat();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  files.forEach((file, index) => {
    hash
      .update(`${relative(root, file)}\0`)
      .update(contents[index] ?? '')
      .update('\0');
  });
  return hash.digest('hex');
}

async function bundleCode(root: string): Promise<string> {
  // Loaded only when needed: webpack and swc take longer to load than an unchanged start may last.
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const complaints: string[] = [];
  try {
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(root, 'workflows/src/index.ts'),
      logger: new DefaultLogger('ERROR', ({ message }) => complaints.push(message)),
      webpackConfigHook: (config) => ({
        ...config,
        resolve: { ...config.resolve, conditionNames: ['source', '...'] },
      }),
    });
    return code;
  } catch (error) {
    throw new Error(complaints.join('\n') || 'the workflows could not be bundled', {
      cause: error,
    });
  }
}

async function removeOldBundles(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.at - a.at).slice(KEPT_BUNDLES);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
}

/**
 * Bundles the workflows, once per content of their sources; kept in `cacheFolder`/workflow-bundle.
 * @throws Error with the bundler's words when workflow code imports what it must not (Node built-ins, adapters).
 */
export async function buildWorkflowBundle(
  root: string,
  cacheFolder: string,
): Promise<WorkflowBundleFile> {
  const hash = await hashSources(root);
  const folder = join(cacheFolder, 'workflow-bundle');
  const codePath = join(folder, `${hash.slice(0, 16)}.js`);
  if (existsSync(codePath)) return { codePath, hash, built: false };
  await mkdir(folder, { recursive: true });
  const staging = `${codePath}.${process.pid}`;
  await writeFile(staging, await bundleCode(root));
  await rename(staging, codePath);
  await removeOldBundles(folder);
  return { codePath, hash, built: true };
}
