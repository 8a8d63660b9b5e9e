import { isIssuersOwn } from '#domain';
import { ENGINE_INCIDENTS } from '#wording';
import type { CarriedNotice, ClaimedMessage, Reached, ToldAbout } from '../ports/notice.store.js';
import type { Stores } from '../ports/transaction.port.js';

type FollowStores = Stores<'clock' | 'ids' | 'incidents' | 'notices'>;

/** A notice of a mail that went astray, and where its body is reached today; nowhere: the stewards of its campaign. */
interface Placed {
  readonly notice: CarriedNotice;
  readonly email: string | null;
  readonly stewards: readonly Reached[];
}

/**
 * A mail was composed to an address that no longer is its body's. It goes to the one that is; lines of a digest for
 * several bodies wait for the next one there; what is for a body that has ended, or has nobody to be written to, or for
 * somebody who has left the issuer, comes to the coordinators as lines of their next morning's table, if they have not
 * been told themselves.
 *
 * @returns the mail as it leaves; `over`: others are told instead; `waits`: there is nobody at all, which is an incident.
 */
export async function followAddress(
  tx: FollowStores,
  message: ClaimedMessage,
): Promise<ClaimedMessage | 'over' | 'waits'> {
  if (!message.isAstray) return message;
  const placed = await place(tx, await tx.notices.carriedBy(message));
  const forgotten = placed.filter(({ email, stewards }) => email === null && stewards.length === 0);
  if (forgotten.length > 0) {
    for (const campaignId of new Set(forgotten.map(({ notice }) => notice.campaignId))) {
      const detail = ENGINE_INCIDENTS.nobodyToTell;
      await tx.incidents.record({ campaignId, kind: 'nobodyToTell', subjectId: null, detail });
    }
    return 'waits';
  }
  const addresses = new Set(placed.map(({ email }) => email));
  const [only] = addresses;
  if (addresses.size === 1 && only != null) {
    await tx.notices.redirect(message, only);
    return { ...message, toEmail: only };
  }
  for (const email of addresses) {
    const own = placed.filter((one) => one.email === email);
    if (email === null) await tellStewards(tx, own);
    else if (email !== message.toEmail) {
      await tx.notices.readdress(
        own.map(({ notice }) => notice.id),
        email,
      );
    }
  }
  if (addresses.has(message.toEmail)) return message;
  await tx.notices.markSuppressed(message);
  return 'over';
}

async function place(
  tx: FollowStores,
  carried: readonly CarriedNotice[],
): Promise<readonly Placed[]> {
  const placed: Placed[] = [];
  for (const campaignId of new Set(carried.map((notice) => notice.campaignId))) {
    const own = carried.filter((notice) => notice.campaignId === campaignId);
    const bodyIds = new Set(own.flatMap(({ bodyId }) => bodyId ?? []));
    const book = await tx.notices.addressBook(campaignId, [...bodyIds]);
    for (const notice of own) {
      const at = notice.audience === 'head' ? book.head : book.contactPoint;
      const isBodys = notice.bodyId !== null && !isIssuersOwn(notice.audience);
      const email = (isBodys ? at.get(notice.bodyId) : undefined) ?? null;
      placed.push({ notice, email, stewards: book.stewards });
    }
  }
  return placed;
}

async function tellStewards(tx: FollowStores, placed: readonly Placed[]): Promise<void> {
  const now = tx.clock.now();
  const told = await tx.notices.toldAbout(placed.map(({ notice }) => notice.subjectId));
  const matterOf = ({ template, subjectId, stepNo, recipient }: ToldAbout): string =>
    [template, subjectId, stepNo, recipient].join(' ');
  const known = new Set(told.map(matterOf));
  await tx.notices.supersede(placed.map(({ notice }) => notice.id));
  for (const campaignId of new Set(placed.map(({ notice }) => notice.campaignId))) {
    await tx.notices.insertNotifications(
      campaignId,
      placed
        .filter(({ notice }) => notice.campaignId === campaignId)
        .flatMap(({ notice: { campaignId: _of, ...notice }, stewards }) =>
          stewards
            .filter(({ email }) => !known.has(matterOf({ ...notice, recipient: email })))
            .map(({ audience, email }) => ({
              ...notice,
              id: tx.ids.derived('in place of', notice.id, email),
              audience,
              recipient: email,
              mailClass: 'digest' as const,
              dueAt: now,
              messageId: null,
              fate: null,
            })),
        ),
    );
  }
}
