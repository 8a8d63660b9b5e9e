import { isIP } from 'node:net';

/** Where and how to reach the mail server, read from a URL. */
export interface SmtpServerAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`). */
  readonly secure: boolean;
  /** STARTTLS or nothing. */
  readonly requireTls: boolean;
  /** `?verifyCertificate=false` accepts a private certificate inside an office network. */
  readonly verifyCertificate: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

/** Thrown at start when the mail settings cannot be used; the message never holds the password. */
export class MailSettingsError extends Error {
  override readonly name = 'MailSettingsError';
}

const KNOWN_PARAMETERS = new Set(['requireTLS', 'verifyCertificate']);

/**
 * Reads `smtp[s]://[user:password@]host[:port][?requireTLS=true|false][&verifyCertificate=false]`.
 * Other parameters are refused: passed on, some of them (host, service, proxy) would redirect mail.
 *
 * @param requireTls what holds where the URL does not say.
 * @throws MailSettingsError
 */
export function parseSmtpUrl(smtpUrl: string, requireTls = false): SmtpServerAddress {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) {
    throw new MailSettingsError('The mail server URL must look like smtp://host:port.');
  }
  for (const name of url.searchParams.keys()) {
    if (!KNOWN_PARAMETERS.has(name)) {
      throw new MailSettingsError(`Unknown parameter in the mail server URL: ${name}.`);
    }
  }
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  const asked = url.searchParams.get('requireTLS');
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTls: asked === null ? requireTls : asked === 'true',
    verifyCertificate: url.searchParams.get('verifyCertificate') !== 'false',
    auth: user ? { user, pass: decodeURIComponent(url.password) } : null,
  };
}

/** True for addresses that cannot leave this machine. Names other than `localhost` are not trusted. */
export function isLoopbackHost(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
