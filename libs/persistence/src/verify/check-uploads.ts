import type { EntityManager } from 'typeorm';
import { UPLOADS_CHECK_WORDS as WORDS } from '#wording';
import { rowsOf } from './rows.js';
import { checked, notChecked, type Afterwards } from './verify-report.js';

export interface UploadFacts {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Reads a stored file; null when it is not there. */
export type UploadProbe = (storageKey: string) => Promise<UploadFacts | null>;

/** I9: an upload is whole or absent: every attachment's bytes are there with the size and hash that were promised. */
export async function checkUploads(
  manager: EntityManager,
  probe: UploadProbe | null,
  stored: AsyncIterable<readonly string[]> | null,
): Promise<Afterwards> {
  if (probe === null) return async () => notChecked('I9', WORDS.title, WORDS.needs);
  const files = await rowsOf<{
    id: string;
    storage_key: string;
    size_bytes: string;
    sha256: string;
  }>(manager, 'select id, storage_key, size_bytes, sha256 from attachment');
  return async () => {
    const violations: string[] = [];
    for (const file of files) {
      const facts = await probe(file.storage_key);
      if (facts === null) violations.push(WORDS.missing(file.id));
      else if (facts.sizeBytes !== Number(file.size_bytes) || facts.sha256 !== file.sha256) {
        violations.push(WORDS.changed(file.id));
      }
    }
    const named = new Set(files.map((file) => file.storage_key));
    for await (const keys of stored ?? []) {
      for (const key of keys) if (!named.has(key)) violations.push(WORDS.unclaimed(key));
    }
    return checked('I9', WORDS.title, WORDS.scope(files.length), violations);
  };
}
