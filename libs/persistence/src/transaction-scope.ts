import type { EntityManager } from 'typeorm';
import type { Transaction } from '#application';
import { AssignmentRepository } from './repositories/assignment.repository.js';
import { CalendarRepository } from './repositories/calendar.repository.js';
import { CalendarFeedRepository } from './repositories/calendar-feed.repository.js';
import { CampaignRepository } from './repositories/campaign.repository.js';
import { BrakeRepository } from './repositories/brake.repository.js';
import { ChainRepository } from './repositories/chain.repository.js';
import { ConsentRepository } from './repositories/consent.repository.js';
import { DirectoryRepository } from './repositories/directory.repository.js';
import { DispatchRepository } from './repositories/dispatch.repository.js';
import { DraftRepository } from './repositories/draft.repository.js';
import { DutyRepository } from './repositories/duty.repository.js';
import { ExchangeRepository } from './repositories/exchange.repository.js';
import { IdempotencyRepository } from './repositories/idempotency.repository.js';
import { InboxRepository } from './repositories/inbox.repository.js';
import { IncidentRepository } from './repositories/incident.repository.js';
import { JournalRepository } from './repositories/journal.repository.js';
import { LetterRepository } from './repositories/letter.repository.js';
import { MailGateRepository } from './repositories/mail-gate.repository.js';
import { MailIntakeRepository } from './repositories/mail-intake.repository.js';
import { NoticeRepository } from './repositories/notice.repository.js';
import { ObligationRepository } from './repositories/obligation.repository.js';
import { OutboxRepository } from './repositories/outbox.repository.js';
import { PeopleRepository } from './repositories/people.repository.js';
import { PolicyRepository } from './repositories/policy.repository.js';
import { ReadingJobRepository } from './repositories/reading-job.repository.js';
import { ReadingRepository } from './repositories/reading.repository.js';
import { ReportRepository } from './repositories/report.repository.js';
import { SuccessionRepository } from './repositories/succession.repository.js';
import { TestClockRepository } from './repositories/test-clock.repository.js';
import { ViewRepository } from './repositories/view.repository.js';
import { WebhookRepository } from './repositories/webhook.repository.js';
import type { ScopeContext } from './unit-of-work.js';

/** One transaction's stores, made on first use: most acts touch three or four of them. */
export class TransactionScope implements Transaction {
  private readonly made = new Map<unknown, unknown>();

  public constructor(
    private readonly manager: EntityManager,
    private readonly context: ScopeContext,
  ) {}

  public get clock() {
    return this.context.clock;
  }
  public get ids() {
    return this.context.ids;
  }
  public get digest() {
    return this.context.digest;
  }
  public get journal() {
    return this.get(JournalRepository);
  }
  public get outbox() {
    return this.get(OutboxRepository);
  }
  public get drafts() {
    return this.get(DraftRepository);
  }
  public get campaigns() {
    return this.get(CampaignRepository);
  }
  public get dispatches() {
    return this.get(DispatchRepository);
  }
  public get assignments() {
    return this.get(AssignmentRepository);
  }
  public get exchanges() {
    return this.get(ExchangeRepository);
  }
  public get obligations() {
    return this.get(ObligationRepository);
  }
  public get notices() {
    return this.get(NoticeRepository);
  }
  public get mailGate() {
    return this.get(MailGateRepository);
  }
  public get reports() {
    return this.get(ReportRepository);
  }
  public get policies() {
    return this.get(PolicyRepository);
  }
  public get calendar() {
    return this.get(CalendarRepository);
  }
  public get directory() {
    return this.get(DirectoryRepository);
  }
  public get successions() {
    return this.get(SuccessionRepository);
  }
  public get people() {
    return this.get(PeopleRepository);
  }
  public get brakes() {
    return this.get(BrakeRepository);
  }
  public get consents() {
    return this.get(ConsentRepository);
  }
  public get readings() {
    return this.get(ReadingRepository);
  }
  public get readingJobs() {
    return this.get(ReadingJobRepository);
  }
  public get idempotency() {
    return this.get(IdempotencyRepository);
  }
  public get incidents() {
    return this.get(IncidentRepository);
  }
  public get duties() {
    return this.get(DutyRepository);
  }
  public get views() {
    return this.get(ViewRepository);
  }
  public get testClock() {
    return this.get(TestClockRepository);
  }
  public get webhooks() {
    return this.get(WebhookRepository);
  }
  public get calendarFeeds() {
    return this.get(CalendarFeedRepository);
  }
  public get chains() {
    return this.get(ChainRepository);
  }
  public get inbox() {
    return this.get(InboxRepository);
  }
  public get mailIntakes() {
    return this.get(MailIntakeRepository);
  }
  public get letters() {
    return this.get(LetterRepository);
  }

  private get<T>(Repository: new (manager: EntityManager, context: ScopeContext) => T): T {
    const known = this.made.get(Repository);
    if (known !== undefined) return known as T;
    const made = new Repository(this.manager, this.context);
    this.made.set(Repository, made);
    return made;
  }
}
