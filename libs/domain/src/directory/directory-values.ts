import { cleanLine } from '../shared/index.js';

/** Longest values of a directory, in UTF-16 units, whichever way they come. */
export const DIRECTORY_LIMITS = {
  code: 64,
  name: 500,
  shortName: 100,
  organId: 50,
  contactName: 200,
  /** RFC 5321 §4.5.3.1.3, without the angle brackets. */
  email: 254,
} as const;

/** Other names of one body. */
export const ALIASES_MAX = 50;

/** A short stable name for a body or group: ASCII words joined by dots and hyphens, case kept. */
export const CODE_PATTERN = /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/;

/** One plain address with a domain of two parts or more: neither a name in front of it, nor a list. */
export const EMAIL_PATTERN =
  /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+.-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;

/** The code somebody wrote, cleaned; null when it is none. */
export function parseCode(text: string): string | null {
  const code = cleanLine(text);
  return code.length <= DIRECTORY_LIMITS.code && CODE_PATTERN.test(code) ? code : null;
}

/** The address somebody wrote, cleaned and in lower case, as addresses are compared; null when it is none. */
export function parseEmail(text: string): string | null {
  const email = cleanLine(text).toLowerCase();
  return email.length <= DIRECTORY_LIMITS.email && EMAIL_PATTERN.test(email) ? email : null;
}
