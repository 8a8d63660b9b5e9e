import type { MutedMail } from '../ports/notice.store.js';
import type { Stores } from '../ports/transaction.port.js';

/** Whether an address still gets the morning digests of an issuer, and whose they are. null: there is no such issuer. */
export async function readMute(
  tx: Stores<'directory' | 'notices'>,
  of: MutedMail,
): Promise<{ readonly issuerName: string; readonly muted: boolean } | null> {
  const [issuer] = (await tx.directory.bodiesByIds([of.issuerBodyId])).values();
  if (issuer === undefined) return null;
  return { issuerName: issuer.name, muted: await tx.notices.isMuted(of) };
}

/**
 * "Thôi nhận bản tin": the digests of one issuer go to this address no more, or do again. Digests only: new work, what is
 * returned or asked, and what is due today is told as before. Doing it twice is doing it once.
 */
export const muteMail = (
  tx: Stores<'notices'>,
  { muted, ...of }: MutedMail & { readonly muted: boolean },
): Promise<void> => tx.notices.setMuted(of, muted);
