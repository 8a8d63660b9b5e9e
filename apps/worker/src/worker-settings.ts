import { ConfigError, environment, readEnvironment, settingFaults } from '#runtime';
import { SETTING_WORDS, SETTINGS_FAULTS } from '#wording';

/** What a worker process can do; one process may do all of it, or several share it. */
export const WORKER_ROLES = [
  'flow',
  'mail',
  'recognition',
  'sweep',
  'digest',
  'webhooks',
  'inbox',
] as const;
export type WorkerRole = (typeof WORKER_ROLES)[number];

/** What only a worker is told from outside, beside `AppConfig`. */
export interface WorkerSettings {
  readonly roles: readonly WorkerRole[];
  /** The built workflows; only the role `flow` runs them. */
  readonly workflowBundle: string | undefined;
  /**
   * Longest time one attempt to hand a mail over may take; undefined: the sender's own two minutes, right for slow
   * servers. The claims of a worker that died come free only after it.
   */
  readonly mailAttemptMs: number | undefined;
}

const ownVariables = environment.pick({ WORKFLOW_BUNDLE: true, MAIL_ATTEMPT_MS: true });

const ROLES_FLAG = '--roles=';
const isRole = (name: string): name is WorkerRole =>
  (WORKER_ROLES as readonly string[]).includes(name);

/** The roles named by `--roles=a,b`; all of them without it. */
function rolesOf(args: readonly string[], faults: string[]): readonly WorkerRole[] {
  const strange = args.filter((arg) => !arg.startsWith(ROLES_FLAG));
  for (const arg of strange) faults.push(SETTINGS_FAULTS.unknownArgument(arg));
  const given = args.findLast((arg) => arg.startsWith(ROLES_FLAG));
  if (given === undefined) return WORKER_ROLES;
  const names = given
    .slice(ROLES_FLAG.length)
    .split(',')
    .map((name) => name.trim());
  const wrong = names.filter((name) => !isRole(name));
  if (wrong.length > 0) {
    const known = WORKER_ROLES.join(', ');
    faults.push(SETTINGS_FAULTS.unknownRoles(wrong.join(', ') || '–', known));
  }
  return WORKER_ROLES.filter((role) => names.includes(role));
}

/** @throws ConfigError naming every variable and argument that is missing or wrong. */
export function loadWorkerSettings(
  given: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): WorkerSettings {
  const faults: string[] = [];
  const roles = rolesOf(args, faults);
  const env = readEnvironment(given);
  const parsed = ownVariables.safeParse(env);
  faults.push(...settingFaults(parsed.error?.issues ?? [], env));
  const workflowBundle = parsed.data?.WORKFLOW_BUNDLE;
  if (roles.includes('flow') && parsed.success && workflowBundle === undefined)
    faults.push(SETTING_WORDS.WORKFLOW_BUNDLE.missing);
  if (faults.length > 0) throw new ConfigError(faults);
  return { roles, workflowBundle, mailAttemptMs: parsed.data?.MAIL_ATTEMPT_MS };
}
