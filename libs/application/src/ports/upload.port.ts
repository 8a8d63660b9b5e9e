import type { StoredFile } from './assignment.store.js';

/** A file may be this large. */
export const UPLOAD_LIMIT_BYTES = 50 * 1024 * 1024;
/** One submission or report may carry this many files. */
export const UPLOAD_FILES_LIMIT = 10;

/**
 * Files of submissions and reports ("minh chứng"). A file exists whole under its final name, or not at all; bytes
 * come first, the row that names them after: a transaction that fails leaves a file nobody knows, never a row
 * without its file.
 */
export interface UploadStore {
  /**
   * Takes the bytes as they come, with their SHA-256, and answers when they are on disk for good.
   *
   * @throws ApplicationError PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, VALIDATION_FAILED for an empty file,
   *   STORAGE_FULL when there is no room; nothing of the file is left then.
   */
  receive(fileName: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** Removes files that surely no row names. */
  discard(files: readonly StoredFile[]): Promise<void>;
  /** @throws Error when the file is gone: that is damage, not a client's mistake. */
  open(storageKey: string): Promise<AsyncIterable<Uint8Array>>;
}
