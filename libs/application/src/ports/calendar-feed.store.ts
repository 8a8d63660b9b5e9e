import type { Instant } from '#domain';
import type { BodySide, KeptBodies } from '../shared/kept-bodies.js';
import type { Actor } from '../shared/principal.js';

/** Whose calendar: a person's own, by the roles held when it is read; or a body's, from one side. */
export type FeedOf =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'body'; readonly bodyId: string; readonly side: BodySide };

/** "Lịch đăng ký": an address with a secret, which a calendar program reads again and again. */
export interface CalendarFeed {
  readonly id: string;
  readonly label: string;
  readonly kind: FeedOf['kind'];
  /** null for a person's own. */
  readonly bodyName: string | null;
  readonly side: BodySide | null;
  readonly createdAt: Instant;
  readonly lastReadAt: Instant | null;
}

export interface NewCalendarFeed {
  readonly id: string;
  readonly label: string;
  readonly of: FeedOf;
  readonly tokenHash: string;
  readonly createdBy: Actor;
}

/** Whose feeds one keeps: one's own, and those of one's bodies. */
export interface FeedKeeper extends KeptBodies {
  readonly personId: string | null;
}

/** One day in a calendar. */
export interface CalendarEntry {
  readonly kind: 'work' | 'milestone' | 'report' | 'task' | 'period';
  /** With `kind`, the same for as long as what it is about: a date that moves stays one entry. */
  readonly id: string;
  /** Grows with every change of what it is about. */
  readonly sequence: number;
  readonly dueAt: Instant;
  readonly title: string;
  readonly document: {
    readonly documentType: string | null;
    readonly number: string | null;
    readonly symbol: string | null;
  };
  /** Whose it is; null for what concerns all bodies of a campaign. */
  readonly bodyName: string | null;
  readonly campaignId: string;
  readonly dispatchId: string | null;
}

export interface CalendarFeedStore {
  list(keeper: FeedKeeper): Promise<readonly CalendarFeed[]>;
  insert(feed: NewCalendarFeed): Promise<void>;
  /** @returns false: not there, or not the keeper's. */
  revoke(id: string, keeper: FeedKeeper): Promise<boolean>;
  /** Whose feed a secret opens, noting that it was read; null: none that still stands. */
  open(tokenHash: string): Promise<{ readonly label: string; readonly of: FeedOf } | null>;
  /** Dates from then on, of open work only, the nearest first. */
  entries(
    bodies: Omit<KeptBodies, 'everything'>,
    from: Instant,
    limit: number,
  ): Promise<readonly CalendarEntry[]>;
}
