import { Command } from 'commander';
import { ApplicationError } from '#application';
import { IDENTITY_COMMAND_WORDS as WORDS, OPTION_WORDS } from '#wording/cli';
import { print } from '../output.js';
import { withSession } from '../session.js';

/** `identity release EMAIL`: the person may sign in by another identity of the provider from now on. */
export function identityCommand(): Command {
  const identity = new Command('identity').description(WORDS.description);
  identity
    .command('release')
    .description(WORDS.release)
    .argument('<email>', WORDS.email)
    .option('--json', OPTION_WORDS.json)
    .action(async (email: string, { json = false }: { json?: boolean }) => {
      const released = await withSession(({ uow }) =>
        uow.run(async (tx) => {
          const person = await tx.people.lockByEmail(email.trim().toLowerCase());
          if (person === null) throw new ApplicationError('NOT_FOUND');
          return tx.people.releaseIdentities(person.id);
        }),
      );
      print(json, { released }, () => [WORDS.released(released)]);
    });
  return identity;
}
