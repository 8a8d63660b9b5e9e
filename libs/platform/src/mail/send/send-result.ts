import { verdictOf } from './refusal.js';

/**
 * What the server's answer was given to: one mail, whose own fault it may still be; the session (421 to anything, or
 * before any mail); nothing, because it was not reached.
 */
export type AnsweredTo = 'mail' | 'session' | 'nothing';

/**
 * What happened to one attempt to hand a mail to the server:
 * - `SENT`: the server answered 250 after the data.
 * - `RETRY`: surely not delivered, and worth another attempt at this mail (4xx to its recipient, cut or timed out before
 *   the final dot of the data left).
 * - `FAILED`: the server refused this recipient or this mail for good, or the mail has no usable address.
 * - `HELD`: nothing wrong with this mail: server, account or sender would stop any other too, for a `time` or until a
 *   `person` has seen to it.
 * - `UNCERTAIN`: the whole data was handed over and the answer never came (RFC 1047); only one resend with the same
 *   Message-ID is defensible.
 *
 * `code` is the SMTP reply code ("450") when the server gave one, else the transport's error code.
 */
export type SendResult =
  | { readonly outcome: 'SENT'; readonly response: string }
  | { readonly outcome: 'RETRY'; readonly code: string; readonly reason: string }
  | { readonly outcome: 'FAILED'; readonly code: string; readonly reason: string }
  | {
      readonly outcome: 'HELD';
      readonly waitsFor: 'time' | 'person';
      readonly answeredTo: AnsweredTo;
      readonly code: string;
      readonly reason: string;
    }
  | { readonly outcome: 'UNCERTAIN'; readonly reason: string };

/** The fields of nodemailer's errors that tell what the server said and where. */
export interface DeliveryError {
  readonly message: string;
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
  /** The system's word under nodemailer's: ECONNREFUSED, ENOTFOUND, … */
  readonly originalCode?: string | undefined;
  readonly timeoutType?: string | undefined;
}

/** Errors found on our side of the wire that a second attempt at this mail would meet again. */
const HOPELESS_CODES = new Set(['EENVELOPE', 'EMESSAGE', 'EMAXRECIPIENTS']);
/** Errors found on our side that every mail meets until the settings are mended. */
const SETTINGS_CODES = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ECONFIG', 'EREQUIRETLS']);
/** The server was not reached, or did not open a session. */
const UNREACHED_CODES = new Set(['EDNS', 'ETLS', 'EPROXY', 'EPROTOCOL']);
const UNREACHED_SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * Classifies a failed attempt.
 *
 * @param dataHandedOver whether the end of the message (its final dot) was given to the socket: from then on only an
 *   answer of the server tells whether it has the mail.
 */
export function classifyFailure(
  error: DeliveryError,
  { dataHandedOver }: { readonly dataHandedOver: boolean },
): Exclude<SendResult, { outcome: 'SENT' }> {
  const reason = error.response ?? error.message;
  if (error.responseCode !== undefined) return refused(error, error.responseCode, reason);
  if (dataHandedOver) return { outcome: 'UNCERTAIN', reason };
  const code = error.code ?? 'ECONNECTION';
  if (HOPELESS_CODES.has(code)) return { outcome: 'FAILED', code, reason };
  const held = { outcome: 'HELD', answeredTo: 'nothing', code, reason } as const;
  if (SETTINGS_CODES.has(code)) return { ...held, waitsFor: 'person' };
  return isUnreached(error, code)
    ? { ...held, waitsFor: 'time' }
    : { outcome: 'RETRY', code, reason };
}

function refused(
  error: DeliveryError,
  reply: number,
  reason: string,
): Exclude<SendResult, { outcome: 'SENT' }> {
  const command = error.command ?? 'CONN';
  const code = String(reply);
  const verdict = verdictOf({ reply, text: reason, command });
  if (verdict === 'fail') return { outcome: 'FAILED', code, reason };
  if (verdict === 'retry') return { outcome: 'RETRY', code, reason };
  return {
    outcome: 'HELD',
    waitsFor: verdict === 'hold' ? 'person' : 'time',
    answeredTo: command === 'RCPT TO' || command === 'DATA' ? 'mail' : 'session',
    code,
    reason,
  };
}

const isUnreached = ({ originalCode, timeoutType }: DeliveryError, code: string): boolean =>
  UNREACHED_CODES.has(code) ||
  UNREACHED_SYSTEM_CODES.has(originalCode ?? '') ||
  (timeoutType !== undefined && timeoutType !== 'SOCKET_TIMEOUT');
