import { Command } from 'commander';
import { z } from 'zod';
import { ApplicationError, setUpFirstAdministrator } from '#application';
import { formatInstant, toRfc3339 } from '#domain';
import { secretTokens } from '#platform';
import { readEnvironment } from '#runtime';
import { OPTION_WORDS, SETUP_COMMAND_WORDS as WORDS } from '#wording/cli';
import { print, say } from '../output.js';
import { operator, withSession } from '../session.js';

const NAME_LENGTH = 120;

/** `setup EMAIL --name NAME`: the first administrator, by a link that is printed here and opens the account once. */
export function setupCommand(): Command {
  return new Command('setup')
    .description(WORDS.description)
    .argument('<email>', WORDS.email)
    .requiredOption('--name <name>', WORDS.name)
    .option('--json', OPTION_WORDS.json)
    .action(async (given: string, { name, json = false }: { name: string; json?: boolean }) => {
      const { email, displayName } = checked(given, name);
      const token = secretTokens.next('ddl');
      const { expiresAt } = await withSession(({ uow }) =>
        uow.run((tx) =>
          setUpFirstAdministrator(tx, operator([{ bodyId: null, role: 'administrator' }]), {
            ...{ email, displayName, tokenHash: secretTokens.hash(token) },
          }),
        ),
      );
      const link = `${baseUrl()}/sign-in/${token}`;
      print(json, { link, expiresAt: toRfc3339(expiresAt) }, () => [link]);
      say(WORDS.once(formatInstant(expiresAt)));
    });
}

function checked(email: string, name: string): { email: string; displayName: string } {
  const parsed = z.email().safeParse(email.trim().toLowerCase());
  if (!parsed.success) throw wrong('EMAIL', WORDS.emailWrong);
  const displayName = name.trim().normalize('NFC');
  if (displayName === '' || displayName.length > NAME_LENGTH)
    throw wrong('--name', WORDS.nameWrong);
  return { email: parsed.data, displayName };
}

const wrong = (pointer: string, detail: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', {}, [{ pointer, detail }]);

function baseUrl(): string {
  const { BASE_URL, API_PORT } = readEnvironment(process.env);
  return (BASE_URL || `http://localhost:${API_PORT || 3000}`).replace(/\/+$/, '');
}
