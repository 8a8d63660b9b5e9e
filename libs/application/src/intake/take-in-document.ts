import type { ReadingParts, ReadDocumentInput } from '../reading/read-document.js';
import { readDocument } from '../reading/read-document.js';
import { storeReading, type StoreReadingInput } from '../reading/store-reading.usecase.js';
import { createDraft } from '../draft/create-draft.usecase.js';
import type { Principal } from '../shared/principal.js';

/** What the making of a draft takes. */
export type DraftingStores = Parameters<typeof createDraft>[0];

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
  const { campaignId } = await parts.uow.run((tx) => keepTakenIn(tx, principal, read));
  const { number, symbol, subject, tasks, questions } = reading;
  const reference = [number.value, symbol.value].filter((part) => part !== null).join('/');
  return {
    ...{ campaignId, issuer },
    reference: reference === '' ? null : reference,
    subject: subject.value ?? '',
    tasks: tasks.length,
    questions: questions.length,
  };
}

/** A reading and the draft made of it, in one transaction. @throws ApplicationError as {@link storeReading}. */
export async function keepTakenIn(
  tx: DraftingStores,
  principal: Principal,
  read: StoreReadingInput,
): Promise<{ readonly readingId: string; readonly campaignId: string }> {
  const { id: readingId } = await storeReading(tx, principal, read);
  return { readingId, campaignId: await draftOf(tx, principal, readingId) };
}

/** The draft of a reading that is kept already. */
export async function draftOf(
  tx: DraftingStores,
  principal: Principal,
  readingId: string,
): Promise<string> {
  const { id } = await createDraft(tx, principal, { from: 'reading', readingId });
  return id;
}
