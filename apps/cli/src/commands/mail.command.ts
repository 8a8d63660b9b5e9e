import { Command } from 'commander';
import {
  ApplicationError,
  openMailGate,
  readMailGate,
  resendFailed,
  type MailGate,
} from '#application';
import { formatInstant } from '#domain';
import { MAIL_COMMAND_WORDS, OPTION_WORDS } from '#wording/cli';
import { print } from '../output.js';
import { operator, withSession } from '../session.js';

const ADMINISTRATOR = operator([{ bodyId: null, role: 'administrator' }]);

/** `mail status`, `mail resume`, `mail resend CAMPAIGN`. */
export function mailCommand(): Command {
  const mail = new Command('mail').description(MAIL_COMMAND_WORDS.description);
  mail
    .command('status')
    .description(MAIL_COMMAND_WORDS.status)
    .option('--json', OPTION_WORDS.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const gate = await withSession(({ uow }) =>
        uow.run((tx) => readMailGate(tx, ADMINISTRATOR, undefined)),
      );
      print(json, gate, () => [wordsOf(gate)]);
    });
  mail
    .command('resume')
    .description(MAIL_COMMAND_WORDS.resume)
    .option('--json', OPTION_WORDS.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const gate = await withSession(({ uow }) =>
        uow.run((tx) => openMailGate(tx, ADMINISTRATOR, undefined)),
      );
      print(json, gate, () => [wordsOf(gate)]);
    });
  mail
    .command('resend')
    .description(MAIL_COMMAND_WORDS.resend)
    .argument('<campaign>', OPTION_WORDS.campaign)
    .option('--json', OPTION_WORDS.json)
    .action(async (campaignId: string, { json = false }: { json?: boolean }) => {
      const answer = await resend(campaignId);
      print(json, answer, () => [MAIL_COMMAND_WORDS.resent(answer.mails)]);
    });
  return mail;
}

const resend = (campaignId: string) =>
  withSession(({ uow }) =>
    uow.run(async (tx) => {
      const campaign = await tx.campaigns.lock(campaignId);
      if (campaign === null) throw new ApplicationError('NOT_FOUND');
      const who = operator([{ bodyId: campaign.issuerBodyId, role: 'coordinator' }]);
      return resendFailed(tx, who, { campaignId });
    }),
  );

function wordsOf({ closure }: MailGate): string {
  if (closure === null) return MAIL_COMMAND_WORDS.open;
  const since = formatInstant(closure.closedAt);
  return closure.waitsFor === 'person'
    ? MAIL_COMMAND_WORDS.waitsForPerson(since, closure.reason)
    : MAIL_COMMAND_WORDS.triesByItself(since, closure.reason);
}
