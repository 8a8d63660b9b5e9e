import { Command } from 'commander';
import { ApplicationError, createKey, listKeys, type Role } from '#application';
import { formatInstant, toRfc3339, type Instant } from '#domain';
import { secretTokens } from '#platform';
import { KEY_COMMAND_WORDS, OPTION_WORDS } from '#wording/cli';
import { print, say } from '../output.js';
import { operator, withSession } from '../session.js';

const ROLES: readonly Role[] = ['coordinator', 'leader', 'recordsClerk', 'head', 'contactPoint'];

const DAYS_MAX = 730;

/** `key create --role R --body B`: an API key; shown once, only its hash is kept. */
export function keyCommand(): Command {
  const key = new Command('key').description(KEY_COMMAND_WORDS.description);
  key
    .command('create')
    .description(KEY_COMMAND_WORDS.create)
    .requiredOption('--role <role>', KEY_COMMAND_WORDS.role(ROLES))
    .requiredOption('--body <code>', KEY_COMMAND_WORDS.body)
    .option('--label <label>', KEY_COMMAND_WORDS.label, KEY_COMMAND_WORDS.labelByDefault)
    .option('--days <days>', KEY_COMMAND_WORDS.days(DAYS_MAX), daysOf, 365)
    .option('--json', OPTION_WORDS.json)
    .action(async (options: CreateOptions) => {
      const role = ROLES.find((one) => one === options.role);
      if (role === undefined) {
        throw new ApplicationError('VALIDATION_FAILED', {}, [
          { pointer: '--role', detail: KEY_COMMAND_WORDS.roleWrong(ROLES) },
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
      say(KEY_COMMAND_WORDS.shownOnce(formatInstant(created.expiresAt)));
    });
  key
    .command('list')
    .description(KEY_COMMAND_WORDS.list)
    .option('--json', OPTION_WORDS.json)
    .action(async (options: { json?: boolean }) => {
      const administrator = operator([{ bodyId: null, role: 'administrator' }]);
      const keys = await withSession(({ uow }) =>
        uow.run((tx) => listKeys(tx, administrator, undefined)),
      );
      const told = (at: Instant | null) =>
        at === null ? KEY_COMMAND_WORDS.never : formatInstant(at);
      print(options.json ?? false, keys, () =>
        keys.map((one) =>
          [
            ...[
              one.label,
              one.role,
              one.bodyName ?? KEY_COMMAND_WORDS.installation,
              KEY_COMMAND_WORDS.createdBy(one.createdBy),
            ],
            KEY_COMMAND_WORDS.expires(told(one.expiresAt)),
            KEY_COMMAND_WORDS.lastUsed(told(one.lastUsedAt)),
            ...(one.revokedAt === null ? [] : [KEY_COMMAND_WORDS.revoked(told(one.revokedAt))]),
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
  const detail = KEY_COMMAND_WORDS.daysWrong(DAYS_MAX);
  throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '--days', detail }]);
}
