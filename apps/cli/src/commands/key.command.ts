import { Command } from 'commander';
import { ApplicationError, createKey, listKeys, type Role } from '#application';
import { formatInstant, toRfc3339, type Instant } from '#domain';
import { secretTokens } from '#platform';
import { print, say } from '../output.js';
import { operator, withSession } from '../session.js';

const ROLES: readonly Role[] = ['coordinator', 'leader', 'recordsClerk', 'head', 'contactPoint'];

const DAYS_MAX = 730;

/** `key create --role R --body B`: an API key; shown once, only its hash is kept. */
export function keyCommand(): Command {
  const key = new Command('key').description('Khóa API');
  key
    .command('create')
    .description('Tạo một khóa API cho một vai của một đơn vị')
    .requiredOption('--role <role>', `vai: ${ROLES.join(', ')}`)
    .requiredOption('--body <code>', 'mã đơn vị trong danh bạ')
    .option('--label <label>', 'tên để nhận ra khóa', 'dòng lệnh')
    .option('--days <days>', `số ngày khóa còn dùng được, tối đa ${DAYS_MAX}`, daysOf, 365)
    .option('--json', 'in JSON')
    .action(async (options: CreateOptions) => {
      const role = ROLES.find((one) => one === options.role);
      if (role === undefined) {
        throw new ApplicationError('VALIDATION_FAILED', {}, [
          { pointer: '--role', detail: `Vai phải là một trong: ${ROLES.join(', ')}` },
        ]);
      }
      const key = secretTokens.next('ddk');
      const created = await withSession(({ uow }) =>
        uow.run((tx) =>
          createKey(tx, operator([{ bodyId: null, role: 'administrator' }]), {
            label: options.label,
            role,
            bodyCode: options.body,
            keyHash: secretTokens.hash(key),
            validDays: options.days,
          }),
        ),
      );
      const expiresAt = toRfc3339(created.expiresAt);
      print(options.json ?? false, { ...created, expiresAt, key }, () => [key]);
      say(`Khóa chỉ hiện một lần này; dùng được đến ${formatInstant(created.expiresAt)}.`);
    });
  key
    .command('list')
    .description('Các khóa: ai tạo, hết hạn khi nào, dùng lần cuối khi nào')
    .option('--json', 'in JSON')
    .action(async (options: { json?: boolean }) => {
      const administrator = operator([{ bodyId: null, role: 'administrator' }]);
      const keys = await withSession(({ uow }) =>
        uow.run((tx) => listKeys(tx, administrator, undefined)),
      );
      const told = (at: Instant | null) => (at === null ? 'chưa' : formatInstant(at));
      print(options.json ?? false, keys, () =>
        keys.map((one) =>
          [
            ...[one.label, one.role, one.bodyName ?? 'hệ thống', `do ${one.createdBy}`],
            `hết hạn ${told(one.expiresAt)}`,
            `dùng lần cuối: ${told(one.lastUsedAt)}`,
            ...(one.revokedAt === null ? [] : [`thu hồi ${told(one.revokedAt)}`]),
          ].join(' · '),
        ),
      );
    });
  return key;
}

interface CreateOptions {
  readonly role: string;
  readonly body: string;
  readonly label: string;
  readonly days: number;
  readonly json?: boolean;
}

function daysOf(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= DAYS_MAX) return days;
  const detail = `Số ngày phải từ 1 đến ${DAYS_MAX}.`;
  throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '--days', detail }]);
}
