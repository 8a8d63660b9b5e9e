import {
  acceptReport,
  acknowledgeDispatch,
  loadDemoDirectory,
  returnReport,
  submitReport,
  type Command,
  type Principal,
  type UnitOfWork,
} from '#application';
import {
  dispatchesOf,
  openReportsOf,
  verifyInvariants,
  type OpenReportRow as OpenReport,
} from '#persistence';
import { canonicalDigest, createLinkTokens } from '#platform';
import { createLogger } from '#runtime';
import { MailDelivery } from '#platform/delivery';
import { createMailSender, startTestMailbox, type TestMailbox } from '#platform/mail';
import { createTestDatabase, type TestDatabase } from '#testing';
import { DemoHistory } from '../../../apps/cli/src/demo/demo-history.js';
import { demoPeople, type DemoPeople } from '../../../apps/cli/src/demo/demo-people.js';
import { ScriptedClock } from '../../../apps/cli/src/demo/scripted-clock.js';
import { readSeed, type Seed, type SeedId } from '../../../apps/cli/src/demo/seeds.js';
import { mailsTold, type Told } from './told.js';

const SECRET = 'seed-secret-of-at-least-thirty-two-characters';

/**
 * One seed on a database of its own: the engine's functions on a scripted clock, from one event to the next, and every
 * mail really sent to a mailbox.
 */
export class SeedWorld {
  public campaignId = '';

  private constructor(
    public readonly seed: Seed,
    public readonly db: TestDatabase,
    public readonly uow: UnitOfWork,
    public readonly clock: ScriptedClock,
    public readonly people: DemoPeople,
    public readonly history: DemoHistory,
    private readonly idOf: ReadonlyMap<string, string>,
    private readonly mailbox: TestMailbox,
    private readonly close: () => Promise<void>,
  ) {}

  public static async open(id: SeedId, at: string): Promise<SeedWorld> {
    const db = await createTestDatabase(at);
    const clock = new ScriptedClock(Date.parse(at));
    const uow = db.uowWith(clock);
    const directory = await uow.run((tx) => loadDemoDirectory(tx, 'nobody signs in'));
    const people = await demoPeople(uow, directory);
    const mailbox = await startTestMailbox({ smtpPort: 0, httpPort: 0, dataDir: null });
    const sender = createMailSender({
      smtpUrl: mailbox.smtpUrl,
      from: 'Đôn đốc <dondoc@demo.test>',
      pool: 2,
      allowOnlyLoopback: true,
    });
    const delivery = new MailDelivery({
      uow,
      clock,
      sender,
      links: createLinkTokens(SECRET, clock),
      baseUrl: 'http://localhost:3000',
      workerId: 'seed',
      logger: createLogger({ name: 'seed', level: 'warn' }),
    });
    const { dataSource } = db;
    const { coordinator } = people;
    const history = new DemoHistory({ dataSource, uow, clock, delivery, coordinator });
    const close = async () => {
      await sender.close();
      await mailbox.stop();
      await db.drop();
    };
    const seed = await readSeed(id);
    return new SeedWorld(seed, db, uow, clock, people, history, directory.idOf, mailbox, close);
  }

  public stop(): Promise<void> {
    return this.close();
  }

  /** Reading → draft by the coordinator, now; with the seed's answers unless told otherwise. */
  public async draft(answered = true): Promise<void> {
    this.campaignId = await this.history.draft(this.seed, this.seed.answers.issuer, answered);
  }

  /** Preview → launch, by the coordinator, now. */
  public launch(): Promise<void> {
    return this.history.launch(this.campaignId);
  }

  /** Lets time pass, every event at its own instant. */
  public runUntil(at: string): Promise<void> {
    return this.history.runUntil(Date.parse(at));
  }

  public bodyId(code: string): string {
    const id = this.idOf.get(code);
    if (id === undefined) throw new Error(`the sample directory has no ${code}`);
    return id;
  }

  /** Through the link in the body's mail; a body on paper by the coordinator. */
  public async acknowledge(code: string): Promise<void> {
    const dispatches = await dispatchesOf(this.db.dataSource, this.campaignId);
    const { id, email } = dispatches.find(({ bodyId }) => bodyId === this.bodyId(code))!;
    const { people } = this;
    const who = email === null ? people.coordinator : people.linkHolder(id, email);
    await this.act(who, acknowledgeDispatch, { dispatchId: id });
  }

  public async acknowledgeAllBut(...codes: readonly string[]): Promise<void> {
    for (const { code } of await this.rows<{ code: string }>(
      'select b.code from dispatch d join body b on b.id = d.body_id where d.campaign_id = $1 order by 1',
    )) {
      if (!codes.includes(code)) await this.acknowledge(code);
    }
  }

  /** Reports of the open periods that wait for these bodies, or for all. */
  public async openReports(...codes: readonly string[]): Promise<readonly OpenReport[]> {
    const bodies = codes.map((code) => this.bodyId(code));
    const open = await openReportsOf(this.db.dataSource, this.campaignId);
    return open.filter(({ bodyId }) => bodies.length === 0 || bodies.includes(bodyId));
  }

  /** The body hands in; the version is that of the submission. */
  private submit(report: OpenReport, done: string): Promise<{ readonly version: number }> {
    return this.history.act(this.people.contactPoint(report.bodyId), submitReport, {
      reportId: report.id,
      expectedVersion: report.version,
      content: {
        done,
        difficulties: '',
        proposals: '',
        nothingToReport: false,
        figures: [],
        answers: {},
      },
      files: [],
    });
  }

  /** Handed in now and judged at once: accepted, or returned with a reason. */
  public async report(reports: readonly OpenReport[], returnedFor?: string): Promise<void> {
    for (const report of reports) {
      const { version } = await this.submit(report, 'Đã quán triệt, tuyên truyền.');
      const input = { reportId: report.id, expectedVersion: version };
      const judgement = returnedFor === undefined ? acceptReport : returnReport;
      await this.history.act(this.people.coordinator, judgement, {
        ...input,
        reason: returnedFor ?? null,
      });
    }
    await this.history.runUntil(this.clock.now());
  }

  public contactPoint(code: string): Principal {
    return this.people.contactPoint(this.bodyId(code));
  }

  /** An act of a person, now; what follows from it at once happens at once. */
  public async act<Input, Output>(
    principal: Principal,
    command: Command<Input, Output>,
    input: Input,
  ): Promise<Output> {
    const answer = await this.history.act(principal, command, input);
    await this.history.runUntil(this.clock.now());
    return answer;
  }

  /** `$1` is the campaign. */
  public rows<Row>(sql: string, ...more: readonly unknown[]): Promise<Row[]> {
    return this.db.dataSource.query<Row[]>(sql, [this.campaignId, ...more]);
  }

  /** Mails sent after one instant and up to another, oldest first. */
  public told(after: string, until: string): Promise<readonly Told[]> {
    return mailsTold(this.mailbox, Date.parse(after), Date.parse(until));
  }

  /** Broken invariants; the mailbox is looked into, workflows and uploads there are none. */
  public async violations(): Promise<readonly string[]> {
    const checks = await verifyInvariants(this.db.dataSource, {
      digest: canonicalDigest,
      asOf: this.clock.now(),
      journal: null,
      delivered: async () =>
        (await this.mailbox.messages()).map((mail) => mail.messageId.replace(/^<|>$/g, '')),
      isWorkflowRunning: null,
      readUpload: null,
    });
    return checks
      .filter((check) => check.status === 'violated')
      .flatMap((check) => [`${check.id} ${check.title}`, ...check.violations]);
  }
}
