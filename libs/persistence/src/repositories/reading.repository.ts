import type { EntityManager } from 'typeorm';
import type { Actor, ReadingStore, StoredReading } from '#application';
import type { Reading } from '#domain/reading';
import { at, instantOf, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

export class ReadingRepository implements ReadingStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async insert(reading: Omit<StoredReading, 'revision' | 'createdAt'>): Promise<void> {
    await run(
      this.manager,
      `insert into reading (id, issuer_body_id, document, text_sha256, created_by, created_at)
       values ($1, $2, $3, encode(sha256(convert_to($4, 'UTF8')), 'hex'), $5, $6)`,
      [
        reading.id,
        reading.issuerBodyId,
        JSON.stringify(reading.reading),
        reading.reading.text,
        JSON.stringify(reading.createdBy),
        at(this.context.clock.now()),
      ],
    );
  }

  public async find(readingId: string): Promise<StoredReading | null> {
    const row = await one<{
      id: string;
      issuer_body_id: string;
      revision: number;
      document: Reading;
      created_by: Actor;
      created_at: Date;
    }>(
      this.manager,
      'select id, issuer_body_id, revision, document, created_by, created_at from reading where id = $1',
      [readingId],
    );
    return (
      row && {
        id: row.id,
        issuerBodyId: row.issuer_body_id,
        revision: row.revision,
        reading: row.document,
        createdBy: row.created_by,
        createdAt: instantOf(row.created_at),
      }
    );
  }
}
