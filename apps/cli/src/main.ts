import { Command } from 'commander';
import { PROGRAM_WORDS } from '#wording/cli';

/** Loaded when asked for: reading a document must not wait for the database's and the worker's libraries. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./commands/read.command.js')).readCommand(),
  review: async () => (await import('./commands/review.command.js')).reviewCommand(),
  launch: async () => (await import('./commands/launch.command.js')).launchCommand(),
  watch: async () => (await import('./commands/watch.command.js')).watchCommand(),
  'import-tracker': async () =>
    (await import('./commands/import-tracker.command.js')).importTrackerCommand(),
  rules: async () => (await import('./commands/rules.command.js')).rulesCommand(),
  status: async () => (await import('./commands/status.command.js')).statusCommand(),
  targets: async () => (await import('./commands/targets.command.js')).targetsCommand(),
  cascade: async () => (await import('./commands/cascade.command.js')).cascadeCommand(),
  milestones: async () => (await import('./commands/milestones.command.js')).milestonesCommand(),
  statistics: async () => (await import('./commands/statistics.command.js')).statisticsCommand(),
  verify: async () => (await import('./commands/verify.command.js')).verifyCommand(),
  doctor: async () => (await import('./commands/doctor.command.js')).doctorCommand(),
  backup: async () => (await import('./commands/backup.command.js')).backupCommand(),
  restore: async () => (await import('./commands/restore.command.js')).restoreCommand(),
  incident: async () => (await import('./commands/incident.command.js')).incidentCommand(),
  nudge: async () => (await import('./commands/nudge.command.js')).nudgeCommand(),
  recipients: async () => (await import('./commands/recipients.command.js')).recipientsCommand(),
  act: async () => (await import('./commands/act.command.js')).actCommand(),
  transfer: async () => (await import('./commands/transfer.command.js')).transferCommand(),
  successions: async () => (await import('./commands/successions.command.js')).successionsCommand(),
  mail: async () => (await import('./commands/mail.command.js')).mailCommand(),
  identity: async () => (await import('./commands/identity.command.js')).identityCommand(),
  temporal: async () => (await import('./commands/temporal.command.js')).temporalCommand(),
  calendar: async () => (await import('./commands/calendar.command.js')).calendarCommand(),
  policy: async () => (await import('./commands/policy.command.js')).policyCommand(),
  setup: async () => (await import('./commands/setup.command.js')).setupCommand(),
  key: async () => (await import('./commands/key.command.js')).keyCommand(),
  demo: async () => (await import('./commands/demo.command.js')).demoCommand(),
  db: async () => (await import('./commands/database.command.js')).databaseCommand(),
};

/** `dondoc`: data on stdout, messages on stderr; every command takes `--json`. */
async function main(): Promise<void> {
  const program = new Command('dondoc')
    .description(PROGRAM_WORDS.description)
    .showHelpAfterError(PROGRAM_WORDS.helpHint);
  const asked = process.argv[2] ?? '';
  const names = Object.hasOwn(COMMANDS, asked) ? [asked] : Object.keys(COMMANDS);
  for (const name of names) {
    const load = COMMANDS[name];
    if (load !== undefined) program.addCommand(await load());
  }
  await program.parseAsync();
}

main().then(
  () => process.exit(process.exitCode ?? 0),
  async (error: unknown) => {
    const { reportFailure } = await import('./failure.js');
    process.exit(reportFailure(error));
  },
);
