import { readFileSync } from 'node:fs';
import { SETTINGS_FAULTS } from '#wording';
import { ConfigError } from './config-error.js';
import { settingNames } from './environment.js';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The environment with what stands in files: `NAME_FILE` names the file that holds the value of `NAME`, which is how container
 * engines and systemd hand secrets over. A variable that is set itself wins.
 *
 * @throws ConfigError naming each file that cannot be read.
 */
export function readEnvironment(env: Env): Env {
  const faults: string[] = [];
  const read: Record<string, string> = {};
  for (const name of settingNames) {
    const path = env[`${name}_FILE`];
    if (path === undefined || path === '' || (env[name] ?? '') !== '') continue;
    try {
      read[name] = readFileSync(path, 'utf8').trim();
    } catch {
      faults.push(SETTINGS_FAULTS.fileUnreadable(`${name}_FILE`, path));
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return { ...env, ...read };
}
