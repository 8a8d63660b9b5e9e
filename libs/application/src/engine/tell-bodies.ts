import { deferToWorkingHours, type Instant, type TemplateName } from '#domain';
import type { LockedDispatch } from '../ports/dispatch.store.js';
import type { NewMessage, NewNotification } from '../ports/notice.store.js';
import type { Transaction } from '../ports/transaction.port.js';

/** An act of a person that recipients are told of at once (within working hours). */
export interface Told {
  readonly template: TemplateName;
  /** Tells one act from another about the same subject; the same key is told once. */
  readonly key: string;
  /** What the mail says beyond the rows themselves. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Writes one mail to the contact point of each dispatch's body; a body without an address is skipped. */
export async function tellBodies(
  tx: Transaction,
  campaignId: string,
  dispatches: readonly Pick<LockedDispatch, 'id' | 'bodyId'>[],
  told: Told,
  subjectOf: (dispatchId: string) => string = (dispatchId) => dispatchId,
): Promise<void> {
  const book = await tx.notices.addressBook(
    campaignId,
    dispatches.map((dispatch) => dispatch.bodyId),
  );
  const notBefore = await firstWorkingInstant(tx);
  const notes = dispatches.flatMap((dispatch) => {
    const email = book.contactPoint.get(dispatch.bodyId);
    if (email === undefined) return [];
    const about = {
      subjectId: subjectOf(dispatch.id),
      bodyId: dispatch.bodyId,
      dispatchId: dispatch.id,
    };
    return [
      actNotice(tx, campaignId, told, {
        ...about,
        audience: 'contactPoint' as const,
        email,
        notBefore,
      }),
    ];
  });
  await write(tx, campaignId, notes);
}

/** Writes one mail to each coordinator of the issuing body. */
export async function tellCoordinators(
  tx: Transaction,
  campaignId: string,
  dispatch: Pick<LockedDispatch, 'id' | 'bodyId'>,
  subjectId: string,
  told: Told,
): Promise<void> {
  const book = await tx.notices.addressBook(campaignId, []);
  const notBefore = await firstWorkingInstant(tx);
  const about = { subjectId, bodyId: dispatch.bodyId, dispatchId: dispatch.id, notBefore };
  const notes = book.coordinators.map((email) =>
    actNotice(tx, campaignId, told, { ...about, audience: 'coordinator' as const, email }),
  );
  await write(tx, campaignId, notes);
}

interface Notice {
  readonly message: NewMessage;
  readonly notification: NewNotification;
}

function actNotice(
  tx: Transaction,
  campaignId: string,
  told: Told,
  to: {
    readonly subjectId: string;
    readonly bodyId: string;
    readonly dispatchId: string;
    readonly audience: 'contactPoint' | 'coordinator';
    readonly email: string;
    readonly notBefore: Instant;
  },
): Notice {
  const id = tx.ids.derived('act', told.template, told.key, to.subjectId, to.email);
  const messageId = tx.ids.derived('act message', id);
  return {
    message: {
      id: messageId,
      campaignId,
      dispatchId: to.dispatchId,
      bodyId: to.bodyId,
      template: told.template,
      audience: to.audience,
      toEmail: to.email,
      data: { ...told.data, subjectId: to.subjectId },
      urgent: false,
      notBefore: to.notBefore,
    },
    notification: {
      id,
      obligationId: null,
      stepNo: null,
      subjectId: to.subjectId,
      template: told.template,
      audience: to.audience,
      recipient: to.email,
      mailClass: 'singleAtOnce',
      bodyId: to.bodyId,
      dueAt: to.notBefore,
      messageId,
      fate: null,
    },
  };
}

async function firstWorkingInstant(tx: Transaction): Promise<Instant> {
  return deferToWorkingHours(tx.clock.now(), null, await tx.policies.calendar());
}

async function write(tx: Transaction, campaignId: string, notes: readonly Notice[]): Promise<void> {
  await tx.notices.insertMessages(notes.map((note) => note.message));
  await tx.notices.insertNotifications(
    campaignId,
    notes.map((note) => note.notification),
  );
}
