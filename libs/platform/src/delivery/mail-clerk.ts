import { followAddress, openMailedLink, recordFailedMail } from '#application';
import type {
  ClaimedContent,
  ClaimedMessage,
  DeliveryMark,
  MailContent,
  Transaction,
} from '#application';
import { deferToWorkingHours, MINUTE_MS, type Instant, type WorkingCalendar } from '#domain';
import { Gathering } from '#runtime';
import { MAIL_INCIDENT_WORDS, MUTED_MAIL } from '#wording';
import { secretTokens } from '../tokens/secret-tokens.js';
import type { Attempted, MailDeliveryDependencies, Work } from './mail-delivery.js';
import { settlementOf } from './mail-gate.js';
import { mutableOf } from './mutable-of.js';
import { intakeTold } from './intake-told.js';
import { readAnchorTold } from './anchor-told.js';

/** On top of the longest possible attempt, so that a slow but living worker is never overtaken. */
const LEASE_MARGIN_MS = 15_000;
const LOOK_AGAIN_MS = 10 * MINUTE_MS;
const NOTHING: MailContent = { lines: [], newWork: null };

/** What a lane gets for the end of its last message: whether its claim still held, and its next one; null: none is due. */
interface Exchanged {
  readonly held: boolean;
  readonly work: Work | 'withheld' | null;
}

/**
 * Keeps the book of the messages for all lanes of a process: marks what became of the last ones and claims the next,
 * re-checking that their notices still apply. Lanes that come at the same instant share a transaction; when it fails each
 * goes alone, so that a row which cannot be read stops the others no more than before.
 */
export class MailClerk {
  private readonly desk = new Gathering<Attempted | null, Exchanged | 'alone'>((lasts) =>
    this.together(lasts).catch((error: unknown) => {
      if (lasts.length === 1) throw error;
      return lasts.map(() => 'alone');
    }),
  );

  public constructor(
    private readonly deps: MailDeliveryDependencies,
    private readonly calendar: () => Promise<WorkingCalendar>,
  ) {}

  /** Marks a lane's last message, if it has one, and claims its next. */
  public async exchange(last: Attempted | null): Promise<Exchanged> {
    const exchanged = await this.desk.ask(last);
    if (exchanged !== 'alone') return exchanged;
    const [own] = await this.together([last]);
    return own ?? { held: true, work: null };
  }

  /** Marks a message whose lane takes no other. @returns false when its lease was lost meanwhile. */
  public async mark(last: Attempted): Promise<boolean> {
    const [held] = await this.deps.uow.run((tx) => settleAll(tx, [last]));
    return held === true;
  }

  private async together(lasts: readonly (Attempted | null)[]): Promise<readonly Exchanged[]> {
    const calendar = await this.calendar();
    const ended = lasts.filter((last) => last !== null);
    const { held, work } = await this.deps.uow.run(async (tx) => {
      // The claim must see what an end made of the gate.
      const first = ended.some(concernsGate) ? await settleAll(tx, ended) : null;
      const [held, work] = await Promise.all([
        first ?? settleAll(tx, ended),
        this.claim(tx, calendar, lasts.length),
      ]);
      return { held, work };
    });
    return lasts.map((last, place) => ({
      held: last === null || held[ended.indexOf(last)] === true,
      work: work[place] ?? null,
    }));
  }

  private async claim(
    tx: Transaction,
    calendar: WorkingCalendar,
    count: number,
  ): Promise<readonly (Work | 'withheld')[]> {
    const { clock, workerId, sender } = this.deps;
    const [now, wallNow] = [clock.now(), clock.wallNow()];
    const claimed = await tx.notices.claim({
      count,
      workerId,
      now,
      wallNow,
      leaseUntilWall: wallNow + sender.attemptMs + LEASE_MARGIN_MS,
      which: deferToWorkingHours(now, null, calendar) === now ? 'all' : 'urgent',
      domain: sender.domain,
    });
    const placed: (ClaimedMessage | 'withheld')[] = [];
    for (const message of claimed) placed.push(await follow(tx, message));
    const telling = placed.filter((one) => one !== 'withheld').filter(isOfNotices);
    const contents = telling.length === 0 ? [] : await tx.notices.contentsOf(telling);
    const found = new Map(telling.map((message, place) => [message, contents[place]]));
    const work: (Work | 'withheld')[] = [];
    for (const message of placed) {
      if (message === 'withheld') work.push(message);
      else if (message.template === 'chainAnchor')
        work.push(await anchorWork(tx, message, calendar));
      else if (message.template === 'intakeAnswer')
        work.push(await intakeWork(tx, message, calendar));
      else if (!isOfNotices(message)) work.push(await claimLink(tx, message, calendar));
      else work.push(await workOf(tx, message, found.get(message), calendar));
    }
    return work;
  }
}

/** The others are about rows of their own. */
const isOfNotices = ({ template }: ClaimedMessage): boolean =>
  template !== 'signIn' && template !== 'chainAnchor' && template !== 'intakeAnswer';

/** Where the message goes today. */
async function follow(
  tx: Transaction,
  claimed: ClaimedMessage,
): Promise<ClaimedMessage | 'withheld'> {
  const message = await followAddress(tx, claimed);
  if (message === 'waits') await delay(tx, claimed, 'there is nobody to tell');
  return message === 'waits' || message === 'over' ? 'withheld' : message;
}

async function workOf(
  tx: Transaction,
  message: ClaimedMessage,
  found: ClaimedContent | undefined,
  calendar: WorkingCalendar,
): Promise<Work | 'withheld'> {
  if (found?.standing === 'told') {
    const mutable = mutableOf(message, found.content);
    if (mutable === null || !(await tx.notices.isMuted(mutable))) {
      return { message, content: found.content, calendar, link: null, files: [] };
    }
    await tx.notices.markMuted(message, MUTED_MAIL);
  } else if (found?.standing === 'waits') await delay(tx, message, 'its campaign is paused');
  else await tx.notices.markSuppressed(message);
  return 'withheld';
}

/** What something passing keeps is not lost: its mail comes back to the queue, no try spent. */
async function delay(tx: Transaction, message: ClaimedMessage, why: string): Promise<void> {
  const notBefore: Instant = tx.clock.now() + LOOK_AGAIN_MS;
  const mark = { state: 'RETURNED', notBefore, blamed: false, error: `waits: ${why}` } as const;
  await tx.notices.mark([{ message, mark }]);
}

/** The token is made here and leaves with the mail; the rows get its hash, in the transaction of the claim. */
async function claimLink(
  tx: Transaction,
  message: ClaimedMessage,
  calendar: WorkingCalendar,
): Promise<Work | 'withheld'> {
  const token = secretTokens.next('ddl');
  const opened = await openMailedLink(tx, message, secretTokens.hash(token));
  const link = opened === null ? null : { ...opened, token };
  if (link !== null) return { message, content: NOTHING, calendar, link, files: [] };
  await tx.notices.markSuppressed(message);
  return 'withheld';
}

/** The anchor as it was signed; the mail is what takes it out of the database. */
async function anchorWork(
  tx: Transaction,
  message: ClaimedMessage,
  calendar: WorkingCalendar,
): Promise<Work | 'withheld'> {
  const { anchorId, day } = readAnchorTold(message.data);
  const found = await tx.chains.anchor(anchorId);
  if (found === null) {
    await tx.notices.markSuppressed(message);
    return 'withheld';
  }
  const content = Buffer.from(JSON.stringify(found.anchor));
  const files = [{ fileName: `niem-phong-${day}.json`, mediaType: 'application/json', content }];
  return { message, content: NOTHING, calendar, link: null, files };
}

/** The answer to a directive that came by mail, as its draft is now. */
async function intakeWork(
  tx: Transaction,
  message: ClaimedMessage,
  calendar: WorkingCalendar,
): Promise<Work | 'withheld'> {
  const told = await intakeTold(tx, message.data);
  if (told !== null) return { message, content: NOTHING, calendar, link: null, files: [], told };
  await tx.notices.markSuppressed(message);
  return 'withheld';
}

/** Nearly no mail does: the row of the gate is where all lanes would meet. */
const concernsGate = ({ message, end }: Attempted): boolean =>
  end.state === 'HELD' || message.isProbe;

/** Writes the ends of attempts. @returns, in their order, false for each whose lease was lost meanwhile. */
async function settleAll(
  tx: Transaction,
  ended: readonly Attempted[],
): Promise<readonly boolean[]> {
  const outcomes = [];
  for (const one of ended) {
    outcomes.push({ message: one.message, mark: await markOf(tx, one) });
  }
  const held = await tx.notices.mark(outcomes);
  for (const [place, { message, mark }] of outcomes.entries()) {
    if (held[place] === true && mark.state === 'FAILED')
      await recordFailedMail(tx, message, mark.error);
  }
  return held;
}

/** What the row gets for the end of an attempt, after what it makes of the gate. */
async function markOf(tx: Transaction, attempted: Attempted): Promise<DeliveryMark> {
  const { message, end } = attempted;
  if (end.state !== 'HELD' && !message.isProbe) return end;
  const moment = { now: tx.clock.now(), wallNow: tx.clock.wallNow() };
  const gate = await tx.mailGate.lock();
  const settlement = settlementOf(end, message, gate, moment);
  if (settlement.gate !== null) await tx.mailGate.save(settlement.gate);
  if (settlement.incident === 'resolve') await tx.incidents.resolve('mailHeld', null);
  if (settlement.incident === 'record') {
    const reason = settlement.gate?.closure?.reason ?? '';
    await tx.incidents.record({
      campaignId: null,
      kind: 'mailHeld',
      subjectId: null,
      detail: MAIL_INCIDENT_WORDS.held(reason),
    });
  }
  return settlement.mark;
}
