import {
  localDateOf,
  MINUTE_MS,
  morningOf,
  nextDigestAt,
  DEFAULT_QUIET_HOURS,
  type Instant,
  type WorkingCalendar,
} from '#domain';
import { ENGINE_INCIDENTS, WAIT_LABELS } from '#wording';
import type { DigestAddress, DigestLine, DigestScope, NewMessage } from '../ports/notice.store.js';
import type { Stores, UnitOfWork } from '../ports/transaction.port.js';
import { isOutage } from '../shared/outage.js';
import { wordsOf } from '../shared/words-of.js';
import { advanceCampaign } from './advance-campaign.js';
import { workPartwise } from './set-aside.js';

const DIGESTS_A_PAGE = 200;
/** Steps that another transaction was taking come into the same morning's digest, if it is done within this time. */
const WAIT_FOR_STEPS_MS = 15 * MINUTE_MS;
const LOOK_AGAIN_MS = 30_000;

export interface DigestOutcome {
  readonly waitMs: number;
  readonly label: string;
}

/**
 * "Bản tin ngày": first every due campaign is advanced, so that no line of this morning is missing; then each person of
 * a body gets one message from each issuer with all its lines, and each of an issuer's own people one for each campaign. A campaign or a
 * recipient that fails is an incident and stops nobody else. Outside working hours and days nothing is composed: a
 * morning that was missed is made up until closing time, later its lines go with the next.
 *
 * @param dueAt when this look was due; it works for the later of this and the clock.
 */
export async function composeDigests(
  uow: UnitOfWork,
  dueAt: Instant,
  onPage?: () => void,
): Promise<DigestOutcome> {
  const look = () =>
    uow.run(async (tx) => ({
      calendar: await tx.policies.calendar(),
      now: Math.max(dueAt, tx.clock.now()),
    }));
  const { calendar, now: asOf } = await look();
  const today = localDateOf(asOf);
  const digestAt = morningOf(today, DEFAULT_QUIET_HOURS);
  let unfinished: readonly string[] = [];
  if (calendar.isWorkingDay(today) && asOf >= digestAt) {
    const failed = await advanceAll(uow, asOf, onPage);
    await uow.run((tx) => tx.notices.suppressLinesOfEndedCampaigns());
    if (asOf < digestAt + WAIT_FOR_STEPS_MS) {
      const stillDue = await uow.run((tx) => tx.campaigns.withStepsDue(asOf));
      unfinished = stillDue.filter((id) => !failed.has(id));
    }
    await composeAll(uow, { dueBy: digestAt, unfinished }, { dueAt, calendar, onPage });
  }
  const ended = await look();
  const untilNext = nextDigestAt(ended.now, ended.calendar) - ended.now;
  return {
    waitMs: unfinished.length > 0 ? LOOK_AGAIN_MS : untilNext,
    label: WAIT_LABELS.morningDigest,
  };
}

interface Round {
  readonly dueAt: Instant;
  readonly calendar: WorkingCalendar;
  readonly onPage: (() => void) | undefined;
}

/** @returns campaigns that could not be advanced; each is an incident. */
async function advanceAll(
  uow: UnitOfWork,
  asOf: Instant,
  onPage?: () => void,
): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  for (const campaignId of await uow.run((tx) => tx.campaigns.withStepsDue(asOf))) {
    try {
      await advanceCampaign(uow, { campaignId, asOf, ...(onPage === undefined ? {} : { onPage }) });
    } catch (error) {
      if (isOutage(error)) throw error;
      failed.add(campaignId);
      await recordFailure(uow, { kind: 'advanceFailed', campaignId, subjectId: null }, error);
    }
  }
  return failed;
}

/** Goes through the addresses in order: what cannot be composed, or is locked just now, never ends the round. */
async function composeAll(uow: UnitOfWork, scope: DigestScope, round: Round): Promise<void> {
  let after: DigestAddress | null = null;
  do {
    after = await composeNext(uow, scope, after, round);
    round.onPage?.();
  } while (after !== null);
}

/** @returns the last address of the page; null when none was left, or the day is over. */
async function composeNext(
  uow: UnitOfWork,
  scope: DigestScope,
  after: DigestAddress | null,
  { dueAt, calendar }: Round,
): Promise<DigestAddress | null> {
  const { addresses, now } = await uow.run(async (tx) => ({
    addresses: await tx.notices.digestAddresses(scope, after, DIGESTS_A_PAGE),
    now: Math.max(dueAt, tx.clock.now()),
  }));
  // What can no longer leave today would be told tomorrow under today's date.
  if (now >= calendar.closingInstant(localDateOf(scope.dueBy))) return null;
  await workPartwise(addresses, {
    attempt: (some) => uow.run((tx) => composePage(tx, scope, some, now)),
    prove: () => uow.run((tx) => tx.incidents.proveWritable()),
    setAside: ({ recipient, campaignId }, error) =>
      recordFailure(uow, { kind: 'digestFailed', recipient, campaignId }, error),
  });
  return addresses.at(-1) ?? null;
}

async function composePage(
  tx: Stores<'ids' | 'notices'>,
  scope: DigestScope,
  addresses: readonly DigestAddress[],
  now: Instant,
): Promise<void> {
  const lines = await tx.notices.lockDigestLines(scope, addresses);
  const digests = new Map<string, DigestLine[]>();
  for (const line of lines) {
    const { recipient, issuerBodyId, campaignId } = line.address;
    const key = `${recipient} ${issuerBodyId} ${campaignId ?? ''}`;
    const mine = digests.get(key);
    if (mine === undefined) digests.set(key, [line]);
    else mine.push(line);
  }
  const messages: NewMessage[] = [];
  const carried: { readonly notificationId: string; readonly messageId: string }[] = [];
  for (const own of digests.values()) {
    const message = digestMessage(tx, own, Math.max(scope.dueBy, now));
    if (message === null) continue;
    messages.push(message);
    for (const { notificationId } of own) carried.push({ notificationId, messageId: message.id });
  }
  await tx.notices.insertMessages(messages);
  await tx.notices.attach(carried);
}

function digestMessage(
  tx: Stores<'ids'>,
  lines: readonly DigestLine[],
  notBefore: Instant,
): NewMessage | null {
  const [first] = lines;
  if (first === undefined) return null;
  const { recipient, campaignId } = first.address;
  // A body's digest of one campaign waits with it while it is paused; of several, it goes without the paused ones.
  const only = lines.every((line) => line.campaignId === first.campaignId)
    ? first.campaignId
    : null;
  return {
    // Not derived: a line that a pause sent back comes into another digest. What makes it one is the lock on its lines.
    id: tx.ids.next(),
    campaignId: campaignId ?? only,
    bodyId: campaignId === null ? first.bodyId : null,
    template: campaignId === null ? 'dailyDigest' : 'campaignDigest',
    audience: first.audience,
    toEmail: recipient,
    data: {},
    urgent: false,
    notBefore,
  };
}

async function recordFailure(
  uow: UnitOfWork,
  where:
    | { readonly kind: 'advanceFailed'; readonly campaignId: string; readonly subjectId: null }
    | {
        readonly kind: 'digestFailed';
        readonly campaignId: string | null;
        readonly recipient: string;
      },
  error: unknown,
): Promise<void> {
  const reason = wordsOf(error);
  await uow.run((tx) =>
    tx.incidents.record(
      where.kind === 'advanceFailed'
        ? { ...where, detail: ENGINE_INCIDENTS.advanceFailed(reason) }
        : {
            kind: where.kind,
            campaignId: where.campaignId,
            subjectId: tx.ids.derived('digest of', where.recipient),
            detail: ENGINE_INCIDENTS.digestFailed(where.recipient, reason),
          },
    ),
  );
}
