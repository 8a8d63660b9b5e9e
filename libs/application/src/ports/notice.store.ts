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
  /** When what it is about was due as it was composed; a date that has moved since makes it untrue. */
  readonly toldDueAt?: Instant | null;
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

export interface ClaimWanted {
  /** At most so many. */
  readonly count: number;
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

/** A notice as it stands in a message that carries it. */
export type CarriedNotice = Omit<NewNotification, 'messageId' | 'fate' | 'mailClass'> & {
  readonly campaignId: string;
};

/** One step of one matter, and whom it is told to. */
export type ToldAbout = Pick<NewNotification, 'subjectId' | 'template' | 'stepNo' | 'recipient'>;

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
  /**
   * `toEmail` is the wrong place today: a body it tells something has another address or has ended, or a person works for
   * the issuer no longer.
   */
  readonly isAstray: boolean;
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

/** What became of a claimed message. */
export interface MarkedMessage {
  readonly message: Pick<ClaimedMessage, 'id' | 'fence'>;
  readonly mark: DeliveryMark;
}

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

/**
 * Whose digest: one mail of each issuer for a body's people, so that its answers, wishes and resends reach that issuer
 * alone; one for each campaign for the issuer's own.
 */
export interface DigestAddress {
  readonly recipient: string;
  readonly issuerBodyId: string;
  /** Set for the issuer's own people. */
  readonly campaignId: string | null;
}

export interface DigestLine {
  readonly notificationId: string;
  readonly address: DigestAddress;
  readonly campaignId: string;
  readonly audience: Audience;
  readonly bodyId: string | null;
}

/** Lines that a digest may take: of running campaigns, due by then. */
export interface DigestScope {
  readonly dueBy: Instant;
  /** Campaigns whose steps of this morning are still being taken. */
  readonly unfinished: readonly string[];
}

/** The digests of one issuer to one address. */
export interface MutedMail {
  readonly email: string;
  readonly issuerBodyId: string;
}

/** What the notices of a claimed message are worth now. */
export type ClaimedContent =
  | { readonly standing: 'told'; readonly content: MailContent }
  /** A campaign is paused: the mail waits. */
  | { readonly standing: 'waits' }
  /** Nothing in it applies any more. */
  | { readonly standing: 'over' };

/** A step told to one recipient. */
export interface ToldStep {
  readonly obligationId: string;
  readonly stepNo: number;
  readonly recipient: string;
}

export interface Reached {
  readonly audience: Audience;
  readonly email: string;
}

export interface ResendWanted {
  readonly messageId: string;
  readonly toEmail: string;
  readonly notBefore: Instant;
  readonly issuerBodyIds: readonly string[];
}

/** Who can be reached for a campaign's bodies on a day. Addresses only: names are looked up when a mail is written. */
export interface AddressBook {
  readonly contactPoint: ReadonlyMap<string, string>;
  readonly head: ReadonlyMap<string, string>;
  readonly coordinators: readonly string[];
  readonly leaders: readonly string[];
  /**
   * Who answers for the campaign: its coordinators, or who stands in when none is left, the nearest first: the leaders,
   * coordinators and leaders of the parent body and so on up, the administrators. Empty: nobody at all.
   */
  readonly stewards: readonly Reached[];
}

/** Notifications ("lượt thông báo") and messages ("thư"). Invariant: each notification is in at most one message. */
export interface NoticeStore {
  addressBook(campaignId: string, bodyIds: readonly string[]): Promise<AddressBook>;
  insertNotifications(campaignId: string, rows: readonly NewNotification[]): Promise<void>;
  /** The same of several campaigns. */
  insertNotificationsOf(
    rows: readonly (NewNotification & { readonly campaignId: string })[],
  ): Promise<void>;
  /** A message that is already there is left alone. */
  insertMessages(rows: readonly NewMessage[]): Promise<void>;
  /** Of obligations, those whose first mail still waits, with its recipient. */
  withFirstMailWaiting(
    obligationIds: readonly string[],
  ): Promise<readonly Omit<ToldStep, 'stepNo'>[]>;
  /** Unsent notices of earlier steps to the same recipient are overtaken; a body's first mail is news and stays. */
  supersedeEarlier(steps: readonly ToldStep[]): Promise<void>;

  /** Ends lines that wait for a digest of a campaign that is over. */
  suppressLinesOfEndedCampaigns(): Promise<void>;
  /** Whose digests have lines, in order after `after`, at most `limit`. */
  digestAddresses(
    scope: DigestScope,
    after: DigestAddress | null,
    limit: number,
  ): Promise<readonly DigestAddress[]>;
  /** Their lines that no message carries yet, locked; those another transaction holds are left out. */
  lockDigestLines(
    scope: DigestScope,
    addresses: readonly DigestAddress[],
  ): Promise<readonly DigestLine[]>;
  attach(
    lines: readonly { readonly notificationId: string; readonly messageId: string }[],
  ): Promise<void>;

  /**
   * Claims due messages under a lease for this worker, the longest due first: as many as wanted and due, one when the mail
   * gate is closed and a probe is due, none when none is.
   */
  claim(wanted: ClaimWanted): Promise<readonly ClaimedMessage[]>;
  /**
   * What each mail has to say, in their order, from the rows as they stand now. Notices that no longer apply are marked;
   * of a digest, those whose campaign is paused go back to wait for the next.
   */
  contentsOf(messages: readonly ClaimedMessage[]): Promise<readonly ClaimedContent[]>;
  /** Addresses of the coordinators of an issuing body, who get the answers to its mails. */
  coordinatorsOf(issuerBodyId: string): Promise<readonly string[]>;
  /** Who has been told of something, or will be. */
  toldAbout(subjectIds: readonly string[]): Promise<readonly ToldAbout[]>;
  /** Its notices that have no fate yet. */
  carriedBy(message: ClaimedMessage): Promise<readonly CarriedNotice[]>;
  /**
   * Has a claimed mail go to another address. What was composed to that address since, of a later step of the same
   * matter, overtakes it.
   */
  redirect(message: ClaimedMessage, email: string): Promise<void>;
  /** Lines go back to wait for the next digest to another address. */
  readdress(notificationIds: readonly string[], email: string): Promise<void>;
  /** Somebody else is told in their place. */
  supersede(notificationIds: readonly string[]): Promise<void>;
  markSuppressed(message: ClaimedMessage): Promise<void>;
  /** Ends a claimed mail and all it carries: its recipient does not want it. */
  markMuted(message: ClaimedMessage, why: string): Promise<void>;
  isMuted(of: MutedMail): Promise<boolean>;
  setMuted(of: MutedMail, muted: boolean): Promise<void>;
  /** Writes each outcome if its claim still holds (fencing); false, in its place: the lease was lost meanwhile. */
  mark(outcomes: readonly MarkedMessage[]): Promise<readonly boolean[]>;
  /** Claims whose lease ran out (their worker died): UNCERTAIN, with one resend. Returns how many. */
  expireLeases(nowWall: Instant, resendAt: Instant): Promise<number>;

  troubled(campaignId: string): Promise<readonly TroubledMessage[]>;
  /** Mails of a campaign that were given up and not sent again since, locked. */
  failedOf(campaignId: string): Promise<readonly string[]>;
  /** Composes them anew to the addresses they had. */
  resendAll(
    again: readonly { readonly id: string; readonly newId: string }[],
    notBefore: Instant,
  ): Promise<void>;
  /**
   * Composes anew, to a corrected address, those notices of a FAILED or UNCERTAIN message that are of campaigns of these
   * issuers; the others stay with it. null: it has none of theirs, or is in another state.
   */
  resend(wanted: ResendWanted): Promise<{
    readonly id: string;
    /** False: the message still carries notices of others. */
    readonly isWhole: boolean;
  } | null>;
}
