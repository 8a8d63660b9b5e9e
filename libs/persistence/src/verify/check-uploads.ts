import type { EntityManager } from 'typeorm';
import { rowsOf } from './rows.js';
import { checked, notChecked, type Afterwards } from './verify-report.js';

const I9 = 'Tệp nộp nguyên vẹn hoặc không có';

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
  if (probe === null) return async () => notChecked('I9', I9, 'cần thư mục dữ liệu');
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
      if (facts === null) violations.push(`tệp ${file.id} không có`);
      else if (facts.sizeBytes !== Number(file.size_bytes) || facts.sha256 !== file.sha256) {
        violations.push(`tệp ${file.id} không đúng kích thước hoặc mã băm`);
      }
    }
    const named = new Set(files.map((file) => file.storage_key));
    for await (const keys of stored ?? []) {
      for (const key of keys)
        if (!named.has(key)) violations.push(`tệp ${key} không thuộc lần nộp nào`);
    }
    return checked('I9', I9, `${files.length} tệp`, violations);
  };
}
