import type { Hand } from '#domain';
import type { Stores } from '../ports/transaction.port.js';

/** A body of the coordinator's reach; null: no one body is called so, or somebody else looks. */
export type SuggestedMatch = { readonly code: string; readonly name: string } | null;

/**
 * Which body the words of one that declined may mean. Asked for its coordinator only: a recipient that could look names up
 * would learn who is in the directory.
 *
 * @param words a code, or a name; null: nobody was suggested.
 */
export async function matchOf(
  { directory }: Stores<'directory'>,
  hands: ReadonlySet<Hand>,
  issuerBodyId: string,
  words: string | null,
): Promise<SuggestedMatch> {
  if (words === null || !hands.has('coordinator')) return null;
  const [coded] = await directory.reachable(issuerBodyId, { codes: [words] });
  const found = coded ?? (await directory.findBodyByName(words, issuerBodyId));
  if (found === null) return null;
  const [reached] = await directory.reachable(issuerBodyId, { ids: [found.id] });
  return reached === undefined ? null : { code: reached.code, name: reached.name };
}
