import { addDays, dayOfWeek, localDateOf, toInstant, type Instant } from '#domain';
import type { Contact } from '../ports/directory.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { CampaignTotals } from '../ports/views/board.view.js';
import type { CampaignView } from '../ports/views/document.view.js';
import type { CampaignWaiting, LateBody } from '../ports/views/today.view.js';
import type { Command } from '../shared/command.js';

export interface TodayCampaign extends Pick<
  CampaignView,
  'id' | 'state' | 'document' | 'openQuestions' | 'isHistorical'
> {
  readonly totals: CampaignTotals;
  readonly waiting: Omit<CampaignWaiting, 'campaignId'>;
}

/** "Gọi hôm nay": a body to call, and whom there. */
export interface Call extends LateBody {
  readonly contact: Contact | null;
  readonly head: Contact | null;
}

export interface TrendPoint {
  /** The instant it was counted for: the end of a week gone by, or now. */
  readonly countedAt: Instant;
  readonly late: number;
}

export interface TodayView {
  readonly asOf: Instant;
  /** Those with late work first, most of it on top; then those that wait for an answer; then the newest. */
  readonly campaigns: readonly TodayCampaign[];
  /** Campaigns beyond those listed. */
  readonly left: number;
  readonly lateBodies: number;
  readonly calls: readonly Call[];
  /** Late work at the end of each of the last weeks, the last point now, as far as today's rows tell. */
  readonly trend: readonly TrendPoint[];
}

const CALLS = 3;
const WEEKS = 12;
const MOST_CAMPAIGNS = 100;

/** "Hôm nay": what of one's own campaigns is late or waits, whom to call, and whether it gets better. */
export const readToday: Command<object, TodayView, 'clock' | 'directory' | 'views'> = async (
  tx,
  principal,
) => {
  const asOf = tx.clock.now();
  const found = await tx.views.campaignsInHand(principal);
  const released = found.flatMap(({ id, releasedAt }) => (releasedAt === null ? [] : [id]));
  const totals = await tx.views.totals(
    found.map(({ id }) => id),
    asOf,
  );
  const waiting = new Map(
    (await tx.views.campaignsWaiting(released)).map(({ campaignId, ...one }) => [campaignId, one]),
  );
  const campaigns = found.map((campaign) => todayCampaign(campaign, totals, waiting));
  const late = await tx.views.lateness(released, asOf, CALLS);
  const ends = weekEnds(asOf);
  const counts = await tx.views.lateTrend(released, ends);
  return {
    asOf,
    campaigns: [...campaigns].sort(byNeed).slice(0, MOST_CAMPAIGNS),
    left: Math.max(0, campaigns.length - MOST_CAMPAIGNS),
    lateBodies: late.bodyCount,
    calls: await withContacts(tx, late.bodies, asOf),
    trend: ends.map((countedAt, week) => ({ countedAt, late: counts[week] ?? 0 })),
  };
};

const NOTHING = { questions: 0, extensions: 0, reports: 0 } as const;

function todayCampaign(
  { id, state, document, openQuestions, isHistorical }: CampaignView,
  totals: ReadonlyMap<string, CampaignTotals>,
  waiting: ReadonlyMap<string, TodayCampaign['waiting']>,
): TodayCampaign {
  const own = totals.get(id);
  if (own === undefined) throw new Error('Totals have an entry for every campaign asked for');
  const head = { id, state, document, openQuestions, isHistorical };
  return { ...head, totals: own, waiting: waiting.get(id) ?? NOTHING };
}

const waits = ({ waiting, totals }: TodayCampaign): number =>
  waiting.questions + waiting.extensions + waiting.reports + totals.work.awaitingConfirmation;

/** The sort is stable: what is equal stays newest first. */
const byNeed = (one: TodayCampaign, other: TodayCampaign): number =>
  other.totals.work.openLate - one.totals.work.openLate || waits(other) - waits(one);

/** The last instants of the weeks gone by, Monday 00:00 in Viet Nam, and now. */
function weekEnds(asOf: Instant): readonly Instant[] {
  const today = localDateOf(asOf);
  const monday = addDays(today, 1 - dayOfWeek(today));
  const ends = Array.from({ length: WEEKS - 1 }, (_week, index) =>
    toInstant(addDays(monday, -7 * (WEEKS - 2 - index)), '00:00'),
  );
  return [...ends.filter((end) => end < asOf), asOf];
}

/** Addresses that an office keeps from the issuer of the work are not told. */
async function withContacts(
  tx: Stores<'directory'>,
  bodies: readonly LateBody[],
  asOf: Instant,
): Promise<readonly Call[]> {
  const contacts = await tx.directory.contactsOf(
    bodies.map(({ bodyId }) => bodyId),
    localDateOf(asOf),
  );
  const calls: Call[] = [];
  for (const body of bodies) {
    const withheld = await tx.directory.withheldFrom(body.issuerBodyId, [body.bodyId]);
    const known = withheld.has(body.bodyId) ? undefined : contacts.get(body.bodyId);
    calls.push({ ...body, contact: known?.contactPoint ?? null, head: known?.head ?? null });
  }
  return calls;
}
