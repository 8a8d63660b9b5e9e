import { Command } from 'commander';
import { ConfigError, loadConfig, SystemClock, type AppConfig } from '#runtime';
import { DOCTOR_WORDS as WORDS, OPTION_WORDS } from '#wording/cli';
import { odd, reasonOf, well, wrong, type Finding } from '../doctor/finding.js';
import { lookAround } from '../doctor/look-around.js';
import { lookAtDatabase, lookAtWork } from '../doctor/look-at-database.js';
import { lookAtTemporal } from '../doctor/look-at-temporal.js';
import { EXIT_VIOLATED } from '../failure.js';
import { print } from '../output.js';
import { withSession } from '../session.js';

const SIGNS = { ok: '✓', warning: '!', error: '✗' } as const;

/** `doctor`: looks at every part and says what to do about it; exits 1 when something is wrong. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description(WORDS.description)
    .option('--json', OPTION_WORDS.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const findings = await examine();
      print(json, { findings }, () => findings.flatMap(linesOf));
      if (findings.some(({ status }) => status === 'error')) process.exitCode = EXIT_VIOLATED;
    });
}

const linesOf = ({ what, status, found, mend }: Finding): readonly string[] => [
  `${SIGNS[status]} ${what} — ${found}`,
  ...(mend === null ? [] : [`    → ${mend}`]),
];

async function examine(): Promise<readonly Finding[]> {
  const config = settings();
  if (!('databaseUrl' in config)) return config;
  const found: Finding[] = [
    config.demo
      ? odd(WORDS.settings.name, WORDS.settings.demo, WORDS.settings.mendDemo)
      : well(WORDS.settings.name, WORDS.settings.whole),
  ];
  const inRows = await rows();
  const campaigns = inRows.campaigns;
  return [
    ...found,
    ...inRows.findings,
    ...(await lookAtTemporal(config.temporal, campaigns, new SystemClock())),
    ...(await lookAround(config)),
  ];
}

/** The configuration, or what is wrong about it: without one nothing else can be looked at. */
function settings(): AppConfig | readonly Finding[] {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [wrong(WORDS.settings.name, error.message, WORDS.settings.mend)];
  }
}

async function rows(): Promise<{
  readonly findings: readonly Finding[];
  readonly campaigns: readonly string[];
}> {
  try {
    return await withSession(async (session) => {
      const about = await lookAtDatabase(session.dataSource, session.clock);
      if (about.some(({ what, status }) => what === WORDS.schema.name && status === 'error')) {
        return { findings: about, campaigns: [] };
      }
      const campaigns = await session.uow.run((tx) => tx.campaigns.needingWorkflow());
      return { findings: [...about, ...(await lookAtWork(session))], campaigns };
    });
  } catch (error) {
    const { name, away, mend } = WORDS.database;
    return { findings: [wrong(name, away(reasonOf(error)), mend)], campaigns: [] };
  }
}
