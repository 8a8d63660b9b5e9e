import type { MailContent } from './mail-content.js';
import type { Audience, Instant, MailClass, TemplateName } from '#domain';

export interface NewNotification {
  readonly id: string;
  readonly obligationId: string | null;
  readonly stepNo: number | null;
  readonly subjectId: string;
  readonly template: TemplateName;
  readonly audience: Audience;
  /** Mail address, or '' for a step that reached nobody (superseded). */
  readonly recipient: string;
  readonly mailClass: MailClass;
  readonly bodyId: string | null;
  readonly dueAt: Instant;
  readonly messageId: string | null;
  readonly fate: 'SUPERSEDED' | 'SUPPRESSED' | null;
}

/** One mail to one recipient. Its id is deterministic, so a retry cannot make a second mail. */
export interface NewMessage {
  readonly id: string;
  readonly campaignId: string | null;
  readonly dispatchId?: string | null;
  readonly personId?: string | null;
  readonly bodyId?: string | null;
  readonly template: TemplateName;
  readonly audience: Audience | 'person';
  readonly toEmail: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly urgent: boolean;
  readonly notBefore: Instant;
}

export type MessageState =
  'PENDING' | 'CLAIMED' | 'RETRY' | 'SENT' | 'FAILED' | 'UNCERTAIN' | 'SUPPRESSED';

export interface ClaimWanted {
  readonly workerId: string;
  readonly now: Instant;
  readonly leaseUntilWall: Instant;
  /** In quiet hours only urgent mail leaves, also what was due earlier and could not be sent. */
  readonly which: 'all' | 'urgent';
  /** Domain of the Message-ID that a mail gets with its first claim, and keeps. */
  readonly domain: string;
  /** The machine's clock. */
  readonly wallNow: Instant;
}

export interface ClaimedMessage {
  readonly id: string;
  /** Message-ID without angle brackets. */
  readonly key: string;
  readonly fence: number;
  readonly attempt: number;
  readonly resentUncertain: boolean;
  readonly template: TemplateName;
  readonly audience: Audience | 'person';
  readonly toEmail: string;
  /** When its recipient was first refused for a while; null: never. */
  readonly refusedSince: Instant | null;
  /** When the mail gate was last closed by the answer to this mail; null: never. */
  readonly heldAt: Instant | null;
  /** True for the one mail that tries whether the closed mail gate may open. */
  readonly isProbe: boolean;
  readonly campaignId: string | null;
  readonly dispatchId: string | null;
  readonly bodyId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export type DeliveryMark =
  | { readonly state: 'SENT' }
  | { readonly state: 'RETRY'; readonly notBefore: Instant; readonly error: string }
  /** Back to the queue without a spent try; `blamed`: the answer that closed the mail gate was to this mail. */
  | {
      readonly state: 'RETURNED';
      readonly notBefore: Instant | null;
      readonly blamed: boolean;
      readonly error: string;
    }
  | { readonly state: 'FAILED'; readonly error: string }
  | { readonly state: 'UNCERTAIN'; readonly error: string; readonly resendAt: Instant | null };

export interface TroubledMessage {
  readonly id: string;
  readonly state: 'FAILED' | 'UNCERTAIN';
  readonly template: TemplateName;
  readonly toEmail: string;
  readonly bodyId: string | null;
  readonly bodyName: string | null;
  readonly attempt: number;
  readonly lastError: string | null;
  readonly claimedAt: Instant | null;
}

export interface DigestLine {
  readonly notificationId: string;
  readonly recipient: string;
  readonly audience: Audience;
  readonly template: TemplateName;
  readonly bodyId: string | null;
}

/** Who can be reached for a campaign's bodies on a day. Addresses only: names are looked up when a mail is written. */
export interface AddressBook {
  readonly contactPoint: ReadonlyMap<string, string>;
  readonly head: ReadonlyMap<string, string>;
  readonly coordinators: readonly string[];
  readonly leaders: readonly string[];
}

/** Notifications ("lượt thông báo") and messages ("thư"). Invariant: each notification is in at most one message. */
export interface NoticeStore {
  addressBook(campaignId: string, bodyIds: readonly string[]): Promise<AddressBook>;
  insertNotifications(campaignId: string, rows: readonly NewNotification[]): Promise<void>;
  /** A message that is already there is left alone. */
  insertMessages(rows: readonly NewMessage[]): Promise<void>;
  /** Unsent notices about a subject no longer apply: the pump will suppress their mails. */
  suppressUnsentOf(subjectIds: readonly string[]): Promise<void>;

  /** Digest lines due by `cutoff` that no message carries yet, locked, at most `limit` recipients' worth. */
  lockDigestLines(cutoff: Instant, limit: number): Promise<readonly DigestLine[]>;
  attach(messageId: string, notificationIds: readonly string[]): Promise<void>;

  /**
   * Claims one due message under a lease for this worker; null when none is due, or the mail gate is closed and no probe
   * is due.
   */
  claim(wanted: ClaimWanted): Promise<ClaimedMessage | null>;
  /** Among a claimed message's notifications, marks those that no longer apply; returns how many still do (-1: it carries none). */
  recheck(messageId: string): Promise<number>;
  /**
   * What the mail has to say, from the rows as they stand now; its notices that no longer apply are marked. null: none
   * of those it carries still does.
   */
  contentOf(message: ClaimedMessage): Promise<MailContent | null>;
  markSuppressed(message: ClaimedMessage): Promise<void>;
  /** Writes the outcome if this claim still holds (fencing); false: the lease was lost meanwhile. */
  mark(message: ClaimedMessage, mark: DeliveryMark): Promise<boolean>;
  /** Claims whose lease ran out (their worker died): UNCERTAIN, with one resend. Returns how many. */
  expireLeases(nowWall: Instant, resendAt: Instant): Promise<number>;

  troubled(campaignId: string): Promise<readonly TroubledMessage[]>;
  /** Composes the same mail anew to a corrected address; null when the message is not FAILED or UNCERTAIN. */
  resend(messageId: string, toEmail: string, notBefore: Instant): Promise<string | null>;
}
