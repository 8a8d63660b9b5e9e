import type { ReadingParts, ReadDocumentInput } from '../reading/read-document.js';
import { readDocument } from '../reading/read-document.js';
import { storeReading } from '../reading/store-reading.usecase.js';
import { createDraft } from '../draft/create-draft.usecase.js';
import type { Principal } from '../shared/principal.js';

/** What became of a document that came in by itself. */
export interface TakenIn {
  readonly campaignId: string;
  readonly issuer: string;
  /** Number and symbol as read; null: not found. */
  readonly reference: string | null;
  readonly subject: string;
  readonly tasks: number;
  readonly questions: number;
}

/**
 * "Tiếp nhận văn bản": reads a document that nobody uploaded and leaves it as a draft in the coordinator's list, together
 * with its reading, or nothing at all. Nothing is launched.
 *
 * @throws ApplicationError as {@link readDocument}.
 */
export async function takeInDocument(
  parts: ReadingParts,
  principal: Principal,
  document: ReadDocumentInput,
): Promise<TakenIn> {
  const read = await readDocument(parts, principal, document);
  const { reading, issuer } = read;
  const draft = await parts.uow.run(async (tx) => {
    const stored = await storeReading(tx, principal, read);
    return createDraft(tx, principal, { from: 'reading', readingId: stored.id });
  });
  const { number, symbol, subject, tasks, questions } = reading;
  const reference = [number.value, symbol.value].filter((part) => part !== null).join('/');
  return {
    ...{ campaignId: draft.id, issuer },
    reference: reference === '' ? null : reference,
    subject: subject.value ?? '',
    tasks: tasks.length,
    questions: questions.length,
  };
}
