import { Command } from 'commander';
import { revertMigration, runMigrations } from '#persistence';
import { print, say } from '../output.js';
import { requireDatabaseUrl } from '../session.js';

const ownerUrl = (): string => process.env['DATABASE_MIGRATION_URL'] ?? requireDatabaseUrl();

/** `db migrate`, `db revert`: the schema, as its owner. */
export function databaseCommand(): Command {
  const db = new Command('db').description('Lược đồ cơ sở dữ liệu');
  db.command('migrate')
    .description('Đưa lược đồ lên bản mới nhất')
    .option('--json', 'in JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const result = await runMigrations(ownerUrl());
      print(json, result, () => [
        `Đã áp dụng ${result.applied.length}, tổng số ${result.total} bản di trú.`,
      ]);
    });
  db.command('revert')
    .description('Lùi bản di trú gần nhất (mất dữ liệu của các bảng bị bỏ)')
    .option('--yes', 'không hỏi lại')
    .action(async ({ yes = false }: { yes?: boolean }) => {
      if (!yes) {
        say('Lùi di trú có thể xóa bảng và dữ liệu. Sao lưu trước, rồi chạy lại với --yes.');
        process.exitCode = 2;
        return;
      }
      const reverted = await revertMigration(ownerUrl());
      say(reverted === null ? 'Không còn bản di trú nào để lùi.' : `Đã lùi ${reverted}.`);
    });
  return db;
}
