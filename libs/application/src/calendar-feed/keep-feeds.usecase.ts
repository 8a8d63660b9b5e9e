import type { CalendarFeed, FeedKeeper, FeedOf } from '../ports/calendar-feed.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { keptBodies, type BodySide } from '../shared/kept-bodies.js';
import { nameBodies, type NamedBody } from '../shared/name-bodies.js';
import { actorOf, type Principal } from '../shared/principal.js';

const keeperOf = (principal: Principal): FeedKeeper => ({
  ...keptBodies(principal),
  everything: false,
  personId: principal.kind === 'person' ? principal.id : null,
});

export interface CreateFeedInput {
  readonly label: string;
  /** null: one's own. */
  readonly body: { readonly code: string; readonly side: BodySide } | null;
  readonly tokenHash: string;
}

/**
 * "Tạo lịch đăng ký", for oneself or for a body.
 *
 * @throws ApplicationError UNKNOWN_BODY (also for bodies out of reach), FORBIDDEN (a key has no calendar of its own)
 */
export const createFeed: Command<
  CreateFeedInput,
  { readonly id: string },
  'calendarFeeds' | 'directory' | 'ids'
> = async (tx, principal, { label, body, tokenHash }) => {
  const of = await feedOf(tx, principal, body);
  const id = tx.ids.next();
  await tx.calendarFeeds.insert({ id, label, of, tokenHash, createdBy: actorOf(principal) });
  return { id };
};

async function feedOf(
  tx: Stores<'directory'>,
  principal: Principal,
  body: CreateFeedInput['body'],
): Promise<FeedOf> {
  if (body === null) {
    if (principal.kind !== 'person') throw new ApplicationError('FORBIDDEN');
    return { kind: 'person', personId: principal.id };
  }
  const { code, side } = body;
  const found = (await tx.directory.bodiesByCodes([code])).get(code);
  const { issuerBodyIds, recipientBodyIds } = keptBodies(principal);
  const own = side === 'issuer' ? issuerBodyIds : recipientBodyIds;
  if (found === undefined || !own.includes(found.id)) {
    throw new ApplicationError('UNKNOWN_BODY', { body: code });
  }
  return { kind: 'body', bodyId: found.id, side };
}

export interface KeptFeeds {
  readonly feeds: readonly CalendarFeed[];
  readonly bodies: readonly NamedBody[];
}

export const listFeeds: Command<undefined, KeptFeeds, 'calendarFeeds' | 'directory'> = async (
  tx,
  principal,
) => ({
  feeds: await tx.calendarFeeds.list(keeperOf(principal)),
  bodies: await nameBodies(tx, keptBodies(principal)),
});

/** "Thu hồi": the address opens nothing any more. @throws ApplicationError NOT_FOUND */
export const revokeFeed: Command<{ readonly id: string }, null, 'calendarFeeds'> = async (
  tx,
  principal,
  { id },
) => {
  const held = await tx.calendarFeeds.revoke(id, keeperOf(principal));
  if (!held) throw new ApplicationError('NOT_FOUND');
  return null;
};
