import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';

/** Whether a process with this number runs (a zombie counts as gone where the system tells). */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return processState(pid) !== 'Z';
}

/** Fields 3… of /proc/PID/stat; the name before them may hold spaces. Undefined where there is no /proc. */
function statFields(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const processState = (pid: number) => statFields(pid)?.[0];

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', `${column}=`], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** When a process started, as an opaque text: with the pid it names one process, though numbers are reused. */
export function startMark(pid: number): string {
  return statFields(pid)?.[19] ?? ps(pid, 'lstart');
}

/** Whether this process is a PostgreSQL server working in that cluster. */
export function isPostgresOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return ps(pid, 'command').includes(cluster);
  }
}
