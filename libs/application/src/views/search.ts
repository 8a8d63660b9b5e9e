import { foldName } from '#domain';
import { leadingDocumentType } from '#wording';
import type { BodyRef } from '../ports/directory.store.js';
import type { FoundDirective, FoundTask } from '../ports/views/search.view.js';
import type { Command } from '../shared/command.js';

export interface Found {
  readonly directives: readonly FoundDirective[];
  readonly tasks: readonly FoundTask[];
  readonly bodies: readonly BodyRef[];
}

const MOST = 8;

const wordsOf = (text: string): readonly string[] =>
  foldName(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** One box over directives, tasks and bodies in sight; marks and case do not matter, a word may be its beginning. */
export const search: Command<{ readonly text: string }, Found, 'directory' | 'views'> = async (
  tx,
  principal,
  { text },
) => {
  const words = wordsOf(text);
  if (words.length === 0) return { directives: [], tasks: [], bodies: [] };
  const type = leadingDocumentType(text);
  const typed = type === null ? null : { code: type.code, words: wordsOf(type.rest) };
  const everyBody = { kind: null, parentId: null, asOf: null, issuersOnly: false, topOnly: false };
  const bodies = await tx.directory.list(principal, { ...everyBody, search: text }, null, MOST);
  return {
    directives: await tx.views.foundDirectives(principal, { words, typed }, MOST),
    tasks: await tx.views.foundTasks(principal, words, MOST),
    bodies: bodies.rows,
  };
};
