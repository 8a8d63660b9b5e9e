import { offersOfMailGate, type MailGateOffer } from '#domain';
import type { MailGate } from '../ports/mail-gate.store.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { isAdministrator, type Principal } from '../shared/principal.js';

/** The gate with what may be done about it. */
export type MailGateDetail = MailGate & { readonly offers: readonly MailGateOffer[] };

const detailOf = (gate: MailGate): MailGateDetail => ({
  ...gate,
  offers: offersOfMailGate({ isOpen: gate.closure === null }),
});

/** Whether mail leaves, and if not, why. @throws ApplicationError FORBIDDEN for anyone but the administrator. */
export const readMailGate: Command<undefined, MailGateDetail, 'mailGate'> = async (
  tx,
  principal,
) => {
  requireAdministrator(principal);
  return detailOf(await tx.mailGate.read());
};

/**
 * "Cho gửi tiếp": the account, the sender or the server has been seen to, and all mail goes on without waiting for a
 * probe. If it meets the same again, the gate closes again.
 *
 * @throws ApplicationError FORBIDDEN for anyone but the administrator.
 */
export const openMailGate: Command<undefined, MailGateDetail, 'incidents' | 'mailGate'> = async (
  tx,
  principal,
) => {
  requireAdministrator(principal);
  const gate = await tx.mailGate.lock();
  if (gate.closure === null) return detailOf(gate);
  const open: MailGate = { ...gate, closure: null };
  await tx.mailGate.save(open);
  await tx.incidents.resolve('mailHeld', null);
  return detailOf(open);
};

function requireAdministrator(principal: Principal): void {
  if (!isAdministrator(principal)) throw new ApplicationError('FORBIDDEN');
}
