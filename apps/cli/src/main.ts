import { Command } from 'commander';
import { databaseCommand } from './commands/database.command.js';
import { demoCommand } from './commands/demo.command.js';
import { keyCommand } from './commands/key.command.js';
import { launchCommand } from './commands/launch.command.js';
import { statusCommand } from './commands/status.command.js';
import { verifyCommand } from './commands/verify.command.js';
import { reportFailure } from './failure.js';

/** `dondoc`: data on stdout, messages on stderr; every command takes `--json`. */
const program = new Command('dondoc')
  .description('Đôn đốc: giao nhiệm vụ theo văn bản chỉ đạo và theo dõi đến khi xong')
  .showHelpAfterError('(thêm --help để xem cách dùng)')
  .addCommand(launchCommand())
  .addCommand(statusCommand())
  .addCommand(verifyCommand())
  .addCommand(keyCommand())
  .addCommand(demoCommand())
  .addCommand(databaseCommand());

program.parseAsync().then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => process.exit(reportFailure(error)),
);
