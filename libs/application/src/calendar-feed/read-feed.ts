import { DAY_MS } from '#domain';
import type { CalendarEntry, FeedOf } from '../ports/calendar-feed.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { KeptBodies } from '../shared/kept-bodies.js';

/** What is late stays in the calendar for so long. */
const PAST_MS = 90 * DAY_MS;
const MOST_ENTRIES = 5_000;
const ISSUER_ROLES = ['coordinator', 'leader', 'recordsClerk'];
const RECIPIENT_ROLES = ['head', 'contactPoint'];

export interface OpenedFeed {
  readonly label: string;
  readonly entries: readonly CalendarEntry[];
}

/** What the holder of a feed's secret reads; null: it opens nothing (any more). */
export async function readFeed(
  tx: Stores<'calendarFeeds' | 'clock' | 'people'>,
  tokenHash: string,
): Promise<OpenedFeed | null> {
  const feed = await tx.calendarFeeds.open(tokenHash);
  if (feed === null) return null;
  const bodies = await bodiesOf(tx, feed.of);
  if (bodies === null) return null;
  const from = tx.clock.now() - PAST_MS;
  return { label: feed.label, entries: await tx.calendarFeeds.entries(bodies, from, MOST_ENTRIES) };
}

/** By the roles held now; a closed account has none. */
async function bodiesOf(
  tx: Stores<'people'>,
  of: FeedOf,
): Promise<Omit<KeptBodies, 'everything'> | null> {
  if (of.kind === 'body') {
    const one = [of.bodyId];
    return of.side === 'issuer'
      ? { issuerBodyIds: one, recipientBodyIds: [] }
      : { issuerBodyIds: [], recipientBodyIds: one };
  }
  const person = await tx.people.find(of.personId);
  if (person === null || person.disabled) return null;
  const held = (roles: readonly string[]) =>
    person.memberships.flatMap(({ bodyId, role }) =>
      bodyId !== null && roles.includes(role) ? [bodyId] : [],
    );
  return { issuerBodyIds: held(ISSUER_ROLES), recipientBodyIds: held(RECIPIENT_ROLES) };
}
