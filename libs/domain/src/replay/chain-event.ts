import type { Instant } from '../shared/index.js';

/** An entry of a chain as it stands in the journal; its hash is somebody else's matter. */
export interface ChainEvent {
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: Instant;
}

export const textIn = (event: ChainEvent, name: string): string | null => {
  const value = event.data[name];
  return typeof value === 'string' ? value : null;
};

/** A file as a submission or report names it: the hash vouches for its bytes. */
export interface VouchedFile {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export const filesIn = (event: ChainEvent): readonly VouchedFile[] =>
  Array.isArray(event.data['files']) ? (event.data['files'] as readonly VouchedFile[]) : [];
