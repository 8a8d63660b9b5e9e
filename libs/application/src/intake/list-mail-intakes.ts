import type { MailIntake } from '../ports/mail-intake.store.js';
import type { Command } from '../shared/command.js';

const NEWEST = 10;

/** The newest mails with directives that a person has sent, and what became of them; nobody sees another's. */
export const listMailIntakes: Command<null, readonly MailIntake[], 'mailIntakes'> = async (
  tx,
  principal,
) => (principal.kind === 'person' ? tx.mailIntakes.newestOf(principal.id, NEWEST) : []);
