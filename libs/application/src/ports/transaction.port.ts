import type { Clock } from './clock.port.js';
import type { Digest } from './digest.port.js';
import type { Ids } from './ids.port.js';
import type { Journal } from './journal.port.js';
import type { Outbox } from './outbox.port.js';
import type { CalendarFeedStore } from './calendar-feed.store.js';
import type { CampaignStore } from './campaign.store.js';
import type { ChainStore } from './chain.store.js';
import type { DraftStore } from './draft.store.js';
import type { DutyStore } from './duty.store.js';
import type { DispatchStore } from './dispatch.store.js';
import type { AssignmentStore } from './assignment.store.js';
import type { ExchangeStore } from './exchange.store.js';
import type { ObligationStore } from './obligation.store.js';
import type { NoticeStore } from './notice.store.js';
import type { ReportStore } from './report.store.js';
import type { CalendarStore } from './calendar.store.js';
import type { PolicyStore } from './policy.store.js';
import type { DirectoryStore } from './directory.store.js';
import type { PeopleStore } from './people.store.js';
import type { ReadingStore } from './reading.store.js';
import type { ReadingJobStore } from './reading-job.store.js';
import type { BrakeStore } from './brake.store.js';
import type { ConsentStore } from './consent.store.js';
import type { IdempotencyStore } from './idempotency.store.js';
import type { InboxStore } from './inbox.store.js';
import type { MailIntakeStore } from './mail-intake.store.js';
import type { IncidentStore } from './incident.store.js';
import type { LetterStore } from './letter.store.js';
import type { MailGateStore } from './mail-gate.store.js';
import type { SuccessionStore } from './succession.store.js';
import type { ViewStore } from './view.store.js';
import type { TestClockStore } from './test-clock.store.js';
import type { WebhookStore } from './webhook.store.js';

/**
 * One database transaction and everything a use case may reach inside it. Lock order, everywhere:
 * campaign → dispatch → assignment → obligation → notification. An exchange is locked under its dispatch.
 */
export interface Transaction {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly drafts: DraftStore;
  readonly campaigns: CampaignStore;
  readonly dispatches: DispatchStore;
  readonly assignments: AssignmentStore;
  readonly exchanges: ExchangeStore;
  readonly obligations: ObligationStore;
  readonly notices: NoticeStore;
  readonly mailGate: MailGateStore;
  readonly reports: ReportStore;
  readonly policies: PolicyStore;
  readonly calendar: CalendarStore;
  readonly directory: DirectoryStore;
  readonly people: PeopleStore;
  readonly brakes: BrakeStore;
  readonly consents: ConsentStore;
  readonly readings: ReadingStore;
  readonly readingJobs: ReadingJobStore;
  readonly idempotency: IdempotencyStore;
  readonly incidents: IncidentStore;
  readonly duties: DutyStore;
  readonly successions: SuccessionStore;
  readonly views: ViewStore;
  readonly testClock: TestClockStore;
  readonly webhooks: WebhookStore;
  readonly calendarFeeds: CalendarFeedStore;
  readonly chains: ChainStore;
  readonly inbox: InboxStore;
  readonly mailIntakes: MailIntakeStore;
  readonly letters: LetterStore;
}

/** The part of a transaction that a use case or a helper of one really uses, named in its signature. */
export type Stores<Used extends keyof Transaction> = Pick<Transaction, Used>;

export interface UnitOfWork {
  /** Runs the work in one READ COMMITTED transaction; any throw rolls everything back. */
  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** The same without a transaction, for a look that needs one statement: each sees what is committed then. */
  look<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}
