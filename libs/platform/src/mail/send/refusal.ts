/** What a server's refusal of one command asks of the sender. */
export type Verdict =
  /** This recipient, or this mail, will never be taken. */
  | 'fail'
  /** This recipient, or this mail, is to be tried again later. */
  | 'retry'
  /** No mail gets through just now; the server or the account will be well again by itself. */
  | 'wait'
  /** No mail gets through until a person has seen to account, sender or server. */
  | 'hold';

export interface Refusal {
  /** Three digits, 4xx or 5xx. */
  readonly reply: number;
  /** The whole reply, which may begin with an enhanced status code after the digits. */
  readonly text: string;
  /** The command it answers: 'MAIL FROM', 'RCPT TO', 'DATA' (also the message itself), 'EHLO', 'AUTH PLAIN', 'CONN'. */
  readonly command: string;
}

/** These blame the sign-in wherever they come (RFC 4954). */
const SIGN_IN_REPLIES = new Set([530, 534, 535, 538]);
/** Closing, or no longer of one mind with us about the session: another connection may do better. */
const SESSION_REPLIES = new Set([421, 454, 503]);
/** Without an enhanced code these are about the mailbox when they answer RCPT TO (RFC 5321 4.2.3, RFC 7504). */
const MAILBOX_REPLIES = new Set([501, 511, 550, 551, 552, 553, 555, 556]);
/**
 * Words of a reply whose code alone does not say whose fault it is. Postfix answers RCPT TO with what it holds against
 * MAIL FROM, so a wrong sender comes as "553 Sender address rejected" at the recipient.
 */
const ABOUT_US =
  /\brelay|authenticat|credential|\bsender\b|envelope from|return[ -]path|(daily|hourly|sending|rate) (\w+ )?(limit|quota)|(limit|quota) (\w+ ){0,2}(per|of) (day|hour)|too many (messages|mails|connections)|black ?list|block ?list|reputation|\b(spf|dkim|dmarc)\b/i;

/**
 * Whose fault a refusal is, by command, reply code and enhanced status code (RFC 3463). What concerns account, sender or
 * service would meet every mail alike, so it stops them all; only what concerns the recipient is the mail's own.
 */
export function verdictOf({ reply, text, command }: Refusal): Verdict {
  const lasting = reply >= 500;
  const everyone: Verdict = lasting ? 'hold' : 'wait';
  const thisMail: Verdict = lasting ? 'fail' : 'retry';
  if (SIGN_IN_REPLIES.has(reply)) return 'hold';
  if (SESSION_REPLIES.has(reply)) return 'wait';
  const [subject, detail] = enhancedCodeOf(text);
  const tooLarge = subject === 3 && detail === 4;
  if (command !== 'RCPT TO' && command !== 'DATA') {
    return tooLarge || (command === 'MAIL FROM' && reply === 552) ? thisMail : everyone;
  }
  switch (subject) {
    case 1:
      // x.1.7 and x.1.8 are the sender's address
      return detail === 7 || detail === 8 ? everyone : thisMail;
    case 2:
    case 6:
      return thisMail;
    case 3:
      return tooLarge ? thisMail : everyone;
    case 4:
      // x.4.5 is how large providers say that the day's quota is spent; the others are the way to this recipient
      return detail === 5 ? everyone : thisMail;
    case 7:
      // for a while: greylisting; for good: policy, except a mailbox or domain that changed hands (RFC 7293)
      return !lasting || detail === 17 || detail === 18 ? thisMail : 'hold';
    case null:
    default:
      return withoutSubject({ reply, text, command }, everyone, thisMail);
  }
}

/** No enhanced code, or one that says no more than the reply (x.0.x, x.5.x). */
function withoutSubject(
  { reply, text, command }: Refusal,
  everyone: Verdict,
  thisMail: Verdict,
): Verdict {
  if (ABOUT_US.test(text)) return everyone;
  if (reply < 500 || reply === 552) return thisMail;
  return command === 'RCPT TO' && MAILBOX_REPLIES.has(reply) ? thisMail : everyone;
}

/** "550 5.7.1 Relaying denied" → [7, 1]; [null, null] without one. */
function enhancedCodeOf(text: string): readonly [number | null, number | null] {
  const [, subject, detail] = /^\d{3}[ -][245]\.(\d{1,3})\.(\d{1,3})\b/.exec(text) ?? [];
  return subject === undefined ? [null, null] : [Number(subject), Number(detail)];
}
