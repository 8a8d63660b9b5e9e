import type { ContactKind } from '#domain';
import type { BodyDetail, Contact } from '../ports/directory.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { mailNewLinks } from '../dispatch/mail-new-link.js';
import { lockBody, today } from './keep-directory.js';

export interface SetContactInput {
  readonly bodyId: string;
  readonly version: number;
  readonly kind: ContactKind;
  /** null: nobody from today on; the body's mails then need paper, or go to the coordinator's list. */
  readonly contact: Contact | null;
}

/**
 * "Sửa đầu mối": from today on; who it was before is kept, and its links open nothing any more. A new contact point is
 * mailed the links to what nobody has acknowledged yet.
 *
 * @throws ApplicationError NOT_FOUND, FORBIDDEN, STALE_VERSION.
 */
export const setContact: Command<
  SetContactInput,
  BodyDetail,
  'clock' | 'directory' | 'ids' | 'notices' | 'obligations'
> = async (tx, principal, { bodyId, version, kind, contact }) => {
  await lockBody(tx, principal, bodyId, version);
  const before = await tx.directory.correctContact({ bodyId, kind, contact }, today(tx));
  await tx.directory.touchBody(bodyId);
  if (contact !== null && kind === 'contactPoint' && before !== contact.email) {
    const unanswered = await tx.obligations.unanswered(bodyId);
    await mailNewLinks(tx, { bodyId, email: contact.email }, unanswered);
  }
  const detail = await tx.directory.find(principal, bodyId, today(tx));
  if (detail === null) throw new ApplicationError('NOT_FOUND');
  return detail;
};
