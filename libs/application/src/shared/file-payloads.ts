import type { FilePayload } from '#domain';
import type { StoredFile } from '../ports/assignment.store.js';

/** What the journal says of files handed in: where their bytes lie is nobody's business in twenty years. */
export const filePayloads = (files: readonly StoredFile[]): readonly FilePayload[] =>
  files.map(({ fileName, sizeBytes, sha256 }) => ({ fileName, sizeBytes, sha256 }));
