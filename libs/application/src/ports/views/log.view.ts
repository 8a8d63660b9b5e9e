import type { Instant, LocalDate, MessageState, TemplateName } from '#domain';
import type { MailReply } from '../inbox.store.js';
import type { EventView } from './event.view.js';

/** One mail with its fate. */
export interface MailView {
  readonly id: string;
  readonly template: TemplateName;
  readonly state: MessageState;
  readonly toEmail: string;
  readonly bodyId: string | null;
  readonly bodyName: string | null;
  readonly composedAt: Instant;
  /** It leaves no earlier. */
  readonly notBeforeAt: Instant;
  readonly sentAt: Instant | null;
  readonly attempt: number;
  readonly lastError: string | null;
  /** A later mail to a corrected address has taken its place. */
  readonly isResent: boolean;
  /** What people answered to it, oldest first. */
  readonly replies: readonly MailReply[];
}

/** One line of the record of a campaign: what was done, or a mail. */
export type LogEntry =
  | {
      readonly kind: 'event';
      readonly key: string;
      readonly at: Instant;
      readonly event: EventView;
    }
  | { readonly kind: 'mail'; readonly key: string; readonly at: Instant; readonly mail: MailView };

export interface LogFilter {
  readonly campaignId: string;
  /** What concerns one body alone; null: everything. */
  readonly bodyCode: string | null;
  readonly kind: LogEntry['kind'] | null;
}

/** Where a page of the record continues. */
export interface LogPlace {
  readonly at: Instant;
  readonly key: string;
}

/** So many of one kind on one day in Viet Nam. */
export interface LogCount {
  readonly day: LocalDate;
  readonly kind: LogEntry['kind'];
  /** The type of the event, or the template of the mail. */
  readonly name: string;
  readonly count: number;
  readonly bodies: number;
  /** Mails that were given up, or of which it is not known whether they came. */
  readonly troubled: number;
}
