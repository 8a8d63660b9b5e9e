import { deferToWorkingHours, storedNotice, type Instant, type ToTell } from '#domain';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { AddressBook, NewMessage, NewNotification, Reached } from '../ports/notice.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { inOrder, inPages } from './in-flight.js';
import type { Act } from './perform.js';

type TellStores = Stores<'clock' | 'ids' | 'notices' | 'policies'>;

/** One thing to tell about one dispatch. */
export interface Telling {
  readonly dispatch: Pick<LockedDispatch, 'id' | 'bodyId' | 'campaignId'>;
  readonly told: ToTell;
}

/**
 * Writes the mails of acts, to be sent within working hours: one a matter and recipient, or one for all that is told
 * together. A body without a contact point is told through its head, one without either through the coordinators, who
 * can call it: as a line of their next morning's table, since one act may tell thousands of bodies.
 */
export async function tell(tx: TellStores, tellings: readonly Telling[]): Promise<void> {
  const [first] = tellings;
  if (first === undefined) return;
  const { campaignId } = first.dispatch;
  const composed = await notesOf(tx, tellings);
  await inPages(tellings, (page) => {
    const notes = page.flatMap(composed);
    const messages = new Map(
      notes.flatMap(({ message }) => (message ? [[message.id, message]] : [])),
    );
    return inOrder([
      tx.notices.insertMessages([...messages.values()]),
      tx.notices.insertNotifications(
        campaignId,
        notes.map((note) => note.notification),
      ),
    ]);
  });
}

/** What each telling of one campaign writes: a note for each who hears it. */
export async function notesOf(
  tx: TellStores,
  tellings: readonly Telling[],
): Promise<(telling: Telling) => readonly Note[]> {
  const [first] = tellings;
  if (first === undefined) return () => [];
  const bodies = tellings.filter(({ told }) => told.to !== 'coordinators');
  const book = await tx.notices.addressBook(first.dispatch.campaignId, [
    ...new Set(bodies.map(({ dispatch }) => dispatch.bodyId)),
  ]);
  const notBefore = deferToWorkingHours(tx.clock.now(), null, await tx.policies.calendar());
  return (telling) => recipientsOf(telling, book).map((to) => noteOf(tx, telling, to, notBefore));
}

/** What decided acts tell. */
export const tellingsOf = (acts: readonly Act[]): readonly Telling[] =>
  acts.flatMap(({ dispatch, decision }) => decision.tells.map((told) => ({ dispatch, told })));

/** One thing told to one recipient; without a message it is a line of the morning. */
export interface Note {
  readonly message: NewMessage | null;
  readonly notification: NewNotification;
}

interface Recipient extends Reached {
  /** A line of the morning instead of a mail of its own. */
  readonly asLine?: true;
}

const CONTACT_FIRST = ['contactPoint', 'head'] as const;
const HEAD_FIRST = ['head', 'contactPoint'] as const;

function recipientsOf({ dispatch, told }: Telling, book: AddressBook): readonly Recipient[] {
  if (told.to === 'coordinators') return book.stewards;
  const order = told.to === 'head' ? HEAD_FIRST : CONTACT_FIRST;
  for (const audience of order) {
    const email = book[audience].get(dispatch.bodyId);
    if (email !== undefined) return [{ audience, email }];
  }
  return book.stewards.map((steward) => ({ ...steward, asLine: true as const }));
}

function noteOf(
  { ids }: TellStores,
  { dispatch, told }: Telling,
  { audience, email, asLine }: Recipient,
  notBefore: Instant,
): Note {
  const { template } = told.notice;
  const id = ids.derived('act', template, told.key, told.subjectId, email);
  const messageId =
    told.inOneMail === undefined
      ? ids.derived('act message', id)
      : ids.derived('act message', told.inOneMail, dispatch.id, email);
  const { bodyId, campaignId } = dispatch;
  return {
    message: asLine
      ? null
      : {
          id: messageId,
          template,
          audience,
          bodyId,
          campaignId,
          dispatchId: dispatch.id,
          toEmail: email,
          data: storedNotice(told.notice),
          urgent: false,
          notBefore,
        },
    notification: {
      id,
      template,
      audience,
      bodyId,
      obligationId: null,
      stepNo: null,
      subjectId: told.subjectId,
      recipient: email,
      mailClass: asLine ? 'digest' : 'singleAtOnce',
      dueAt: notBefore,
      messageId: asLine ? null : messageId,
      fate: null,
    },
  };
}
