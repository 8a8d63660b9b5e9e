/** A recipient the server refused while it took the mail for the others. */
export interface RejectedRecipient {
  readonly address: string;
  readonly code: string;
  readonly reason: string;
}

/**
 * What happened to one attempt to hand a mail to the server:
 * - `SENT`: the server answered 250 after the data (`rejected` lists recipients it refused before).
 * - `RETRY`: surely not delivered, worth another attempt (4xx, refused, cut or timed out before the
 *   final dot of the data left).
 * - `FAILED`: the server refused this mail for good (5xx), or the mail has no usable address.
 * - `UNCERTAIN`: the whole data was handed over and the answer never came (RFC 1047); only one
 *   resend with the same Message-ID is defensible.
 *
 * `code` is the SMTP reply code ("450") when the server gave one, else the transport's error code.
 */
export type SendResult =
  | {
      readonly outcome: 'SENT';
      readonly response: string;
      readonly rejected: readonly RejectedRecipient[];
    }
  | { readonly outcome: 'RETRY'; readonly code: string; readonly reason: string }
  | { readonly outcome: 'FAILED'; readonly code: string; readonly reason: string }
  | { readonly outcome: 'UNCERTAIN'; readonly reason: string };

/** The fields of nodemailer's errors that tell what the server said and where. */
export interface DeliveryError {
  readonly message: string;
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

/** Replies that blame the session or the account, not the mail: the next mail would get them too. */
const SESSION_REPLIES = new Set([503, 530, 534, 535, 538]);
const ENVELOPE_COMMANDS = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** Errors found on our side of the wire that a second attempt would meet again. */
const HOPELESS_CODES = new Set(['EENVELOPE', 'EMESSAGE', 'EMAXRECIPIENTS']);

/**
 * Classifies a failed attempt.
 *
 * @param dataHandedOver whether the end of the message (its final dot) was given to the socket: from
 *   then on only an answer of the server tells whether it has the mail.
 */
export function classifyFailure(
  error: DeliveryError,
  { dataHandedOver }: { readonly dataHandedOver: boolean },
): Exclude<SendResult, { outcome: 'SENT' }> {
  const reason = error.response ?? error.message;
  const reply = error.responseCode;
  if (reply !== undefined) {
    const aboutThisMail = ENVELOPE_COMMANDS.has(error.command ?? '') && !SESSION_REPLIES.has(reply);
    const outcome = reply >= 500 && reply < 600 && aboutThisMail ? 'FAILED' : 'RETRY';
    return { outcome, code: String(reply), reason };
  }
  if (dataHandedOver) return { outcome: 'UNCERTAIN', reason };
  const code = error.code ?? 'ECONNECTION';
  return { outcome: HOPELESS_CODES.has(code) ? 'FAILED' : 'RETRY', code, reason };
}
