/** What came to the product's own mailbox, read. */
export type IncomingMail =
  | {
      readonly kind: 'reply';
      /** Its Message-ID: the same answer, delivered twice, is kept once. */
      readonly key: string;
      /** Message-IDs of the mails it answers. */
      readonly about: readonly string[];
      readonly from: string;
      readonly subject: string;
      readonly text: string;
    }
  | { readonly kind: 'failure'; readonly about: readonly string[]; readonly reason: string }
  /** Holiday notes, lists, delays: read by nobody, answered by nothing. */
  | { readonly kind: 'automatic' };

export interface AnsweredMail {
  readonly id: string;
  readonly campaignId: string | null;
  readonly toEmail: string;
}

/** "Trả lời": a word of a person, at the mail it answers. */
export interface MailReply {
  readonly from: string;
  readonly text: string;
  /** RFC 3339. */
  readonly receivedAt: string;
}

/** Answers to mails and failures of them. */
export interface InboxStore {
  /** By its id, or the first whose Message-ID is among the keys. Locked. */
  findMail(messageId: string | null, keys: readonly string[]): Promise<AnsweredMail | null>;
  /** False: this answer is there already. */
  addReply(messageId: string, reply: Extract<IncomingMail, { kind: 'reply' }>): Promise<boolean>;
  /** A mail that had left did not arrive. False: it had not left, or was given up before. */
  markReturned(messageId: string, reason: string): Promise<boolean>;
}
