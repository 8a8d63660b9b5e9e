import { deferToWorkingHours, storedNotice, type Instant, type ParentEnding } from '#domain';
import { inOrder, inPages } from '../act/in-flight.js';
import type { CarryingOn } from '../ports/campaign.store.js';
import type { NewMessage } from '../ports/notice.store.js';
import type { Stores } from '../ports/transaction.port.js';

/** A campaign that has ended, as those who carry it on are told. */
export interface EndedAbove {
  readonly campaignId: string;
  readonly how: ParentEnding;
  readonly reason: string;
}

/** A campaign below, and what became of the work above that it carries on. */
export interface Below extends CarryingOn {
  readonly how: ParentEnding;
  readonly reason: string;
}

/**
 * Tells the coordinators of each campaign that carries the work on, by a mail of its own: what is below does not end by
 * itself, and somebody must decide. Told once for each ending of each campaign.
 */
export async function tellBelow(
  tx: TellStores & Stores<'campaigns'>,
  { campaignId, how, reason }: EndedAbove,
): Promise<void> {
  const below = await tx.campaigns.carryingOn(campaignId);
  await mailBelow(
    tx,
    below.map((one) => ({ ...one, how, reason })),
  );
}

type TellStores = Stores<'clock' | 'ids' | 'notices' | 'policies'>;

/** The same of single pieces of work that acts end. */
export async function mailBelow(tx: TellStores, below: readonly Below[]): Promise<void> {
  if (below.length === 0) return;
  const notBefore = deferToWorkingHours(tx.clock.now(), null, await tx.policies.calendar());
  const mails = below.flatMap((one) =>
    one.coordinators.map((email) => ({ ...one, email, id: mailId(tx, one, one.how, email) })),
  );
  await inPages(mails, (page) =>
    inOrder([
      tx.notices.insertMessages(page.map((mail) => messageOf(mail, notBefore))),
      tx.notices.insertNotificationsOf(
        page.map(({ id, campaignId: own, email }) => ({
          id: tx.ids.derived('parent ended notice', id),
          ...{ campaignId: own, subjectId: own, bodyId: null, obligationId: null, stepNo: null },
          ...({ template: 'changed', audience: 'coordinator', mailClass: 'singleAtOnce' } as const),
          ...{ recipient: email, dueAt: notBefore, messageId: id, fate: null },
        })),
      ),
    ]),
  );
}

const messageOf = (
  {
    id,
    campaignId,
    email,
    above,
    how,
    reason,
  }: Below & {
    readonly id: string;
    readonly email: string;
  },
  notBefore: Instant,
): NewMessage => ({
  ...{ id, campaignId, toEmail: email, urgent: false, notBefore },
  ...({ template: 'changed', audience: 'coordinator' } as const),
  data: storedNotice({
    template: 'changed',
    data: {
      kind: 'parent_ended',
      ...{ how, reason, above: above.document, issuerName: above.issuerName },
    },
  }),
});

const mailId = (
  { ids }: Stores<'ids'>,
  { campaignId, assignmentId }: { readonly campaignId: string; readonly assignmentId: string },
  how: ParentEnding,
  email: string,
): string => ids.derived('parent ended', campaignId, assignmentId, how, email);
