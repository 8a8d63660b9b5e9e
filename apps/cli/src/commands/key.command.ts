import { Command } from 'commander';
import { ApplicationError, createKey, type Role } from '#application';
import { secretTokens } from '#platform';
import { print, say } from '../output.js';
import { operator, withSession } from '../session.js';

const ROLES: readonly Role[] = ['coordinator', 'leader', 'recordsClerk', 'head', 'contactPoint'];

/** `key create --role R --body B`: an API key; shown once, only its hash is kept. */
export function keyCommand(): Command {
  const key = new Command('key').description('Khóa API');
  key
    .command('create')
    .description('Tạo một khóa API cho một vai của một đơn vị')
    .requiredOption('--role <role>', `vai: ${ROLES.join(', ')}`)
    .requiredOption('--body <code>', 'mã đơn vị trong danh bạ')
    .option('--label <label>', 'tên để nhận ra khóa', 'dòng lệnh')
    .option('--json', 'in JSON')
    .action(async (options: { role: string; body: string; label: string; json?: boolean }) => {
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
          }),
        ),
      );
      print(options.json ?? false, { ...created, key }, () => [key]);
      say('Khóa chỉ hiện một lần này; giữ ở nơi an toàn.');
    });
  return key;
}
