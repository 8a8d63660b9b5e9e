/** Wires the supervisor to what its library may not know: the migrations and the bundler. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalError, Supervisor } from '#tools/local';
import { root } from './prepare.mjs';

const SECOND_SIGNAL_AFTER_MS = 2_000;
const print = (line) => process.stdout.write(`${line}\n`);
const complain = (error) =>
  process.stderr.write(`${error instanceof LocalError ? error.message : (error.stack ?? error)}\n`);

async function migrate(ownerUrl) {
  const { runMigrations } = await import('#persistence');
  return runMigrations(ownerUrl);
}

async function bundle(folder, cacheFolder) {
  const { buildWorkflowBundle } = await import('#platform/build');
  return (await buildWorkflowBundle(folder, cacheFolder)).codePath;
}

// Whoever read our lines may have gone (`npm start | head`); the servers go on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Calls `stop` for a signal to end, for a second one `hurry`; npm passes Ctrl-C on, so the same one may come twice. */
function onSignals(stop, hurry) {
  let first;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (first === undefined) {
        first = performance.now();
        stop();
      } else if (performance.now() - first > SECOND_SIGNAL_AFTER_MS) hurry();
    });
  }
}

/** The npm that started us, with or without a shell between; undefined where there is no /proc to ask. */
function npmAbove() {
  for (let pid = process.ppid, level = 0; level < 2; level++) {
    try {
      if (readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('npm')) return pid;
      pid = Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** A killed npm leaves nobody to press Ctrl-C for: then we stop too. */
function onLostNpm(stop) {
  const npm = npmAbove();
  if (npm === undefined) return;
  setInterval(() => existsSync(`/proc/${npm}`) || stop(), 1_000).unref();
}

/** Runs the instance; the process ends when it is told to, with 0, or when it could not start. */
export async function supervise() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  let supervisor;
  try {
    const dist = join(root, 'dist');
    supervisor = new Supervisor({
      root,
      version,
      env: process.env,
      say: print,
      migrate,
      bundle,
      dist,
    });
  } catch (error) {
    complain(error);
    process.exit(1);
  }
  let ending = false;
  const end = async (code) => {
    if (ending) return;
    ending = true;
    if (code === 0) print('Đang dừng …');
    await supervisor.stop().catch(complain);
    if (code === 0) print('Đã dừng. Dữ liệu còn nguyên.');
    process.exit(code);
  };
  // Our own end closes the pipes of all guards, which then end their servers.
  onSignals(
    () => void end(0),
    () => process.exit(1),
  );
  onLostNpm(() => void end(0));
  try {
    for (const line of await supervisor.start()) print(line);
  } catch (error) {
    if (ending) return;
    complain(error);
    await end(error.code === 'TEMPORAL_MISSING' ? 2 : 1);
  }
}
