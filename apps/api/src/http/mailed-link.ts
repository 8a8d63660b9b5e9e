import type { MailedLink, SecretTokens } from '#application';

/** A new sign-in link: the token is in the address alone. */
export function mailedLink(secrets: SecretTokens, baseUrl: string): MailedLink {
  const token = secrets.next('ddl');
  return { tokenHash: secrets.hash(token), url: `${baseUrl}/sign-in/${token}` };
}
