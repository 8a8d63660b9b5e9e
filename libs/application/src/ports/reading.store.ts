import type { Instant } from '#domain';
import type { Reading } from '#domain/reading';
import type { Actor } from '../shared/principal.js';

export interface StoredReading {
  readonly id: string;
  readonly issuerBodyId: string;
  readonly revision: number;
  readonly reading: Reading;
  readonly createdBy: Actor;
  readonly createdAt: Instant;
}

/** "Kết quả bóc tách văn bản": readings as they were stored; a correction is a new revision. */
export interface ReadingStore {
  insert(reading: Omit<StoredReading, 'revision' | 'createdAt'>): Promise<void>;
  find(readingId: string): Promise<StoredReading | null>;
}
