import type { ClaimedMessage, MailContent, MutedMail } from '#application';

/** Whose digest it is, for who may not want it; null: a mail that is never given up. */
export function mutableOf(
  { template, toEmail: email }: ClaimedMessage,
  { lines: [line] }: MailContent,
): MutedMail | null {
  if (template !== 'dailyDigest' || line === undefined) return null;
  return { email, issuerBodyId: line.issuerBodyId };
}
