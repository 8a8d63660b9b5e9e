import { loadDemoDirectory } from '#application';
import { formatDate, localDate, localDateOf, type Instant } from '#domain';
import {
  campaignTally,
  nextEngineEvent,
  type CampaignTally,
  type InvariantCheck,
} from '#persistence';
import { TWENTY_YEARS_WORDS } from '#wording/cli';
import { EXIT_VIOLATED } from '../failure.js';
import { print, say } from '../output.js';
import { Agenda } from './agenda.js';
import { DemoHistory } from './demo-history.js';
import { demoPeople } from './demo-people.js';
import { RobotOffice } from './robot-office.js';
import { RobotPlan } from './robots.js';
import { readSeed, type Seed } from './seeds.js';
import { check, inThrowawayOffice, type ThrowawayOffice } from './throwaway-office.js';

const FROM = Date.parse('2025-03-10T08:00:00+07:00');
const UNTIL_YEAR = 2045;

export interface TwentyYears {
  readonly from: string;
  readonly until: string;
  readonly seconds: number;
  readonly tally: CampaignTally;
  /** Years whose calendar nobody has announced: their days off are computed. */
  readonly assumedYears: readonly number[];
  /** Periods that were planned by such a year. */
  readonly provisionalPeriods: number;
  readonly mailsSent: number;
  readonly mailsInBox: number;
  readonly checks: readonly InvariantCheck[];
}

/**
 * Plan 470/KH-LĐLĐ until 2045 with robot recipients, by the real use cases and engine on a database of its own that is
 * thrown away; time is moved by hand from one event to the next, without Temporal.
 */
export async function twentyYears(asJson: boolean, untilYear = UNTIL_YEAR): Promise<void> {
  const result = await liveUntil(Date.parse(`${untilYear}-12-31T17:00:00+07:00`));
  print(asJson, result, () => linesOf(result));
  const isWrong = result.mailsSent !== result.mailsInBox;
  if (isWrong || result.checks.some(({ status }) => status === 'violated')) {
    process.exitCode = EXIT_VIOLATED;
  }
}

export const liveUntil = (end: Instant): Promise<TwentyYears> =>
  inThrowawayOffice(FROM, async (world) => {
    const started = performance.now();
    const { uow, dataSource } = world;
    const directory = await uow.run((tx) =>
      loadDemoDirectory(tx, 'no password: robots do not sign in'),
    );
    const people = await demoPeople(uow, directory);
    const history = new DemoHistory({ ...world, coordinator: people.coordinator });
    const campaignId = await history.draft(datedAnew(await readSeed('003')), 'LDLD-LC', true);
    await history.launch(campaignId);
    const plan = new RobotPlan(await uow.run((tx) => tx.policies.calendar()));
    const agenda = new Agenda();
    const office = new RobotOffice({ ...world, people, plan, agenda, silent: true }, campaignId);
    await office.moveIn();
    await passTime(world, { history, agenda, office, end });
    return {
      from: formatDate(localDateOf(FROM)),
      until: formatDate(localDateOf(end)),
      tally: await campaignTally(dataSource, campaignId),
      ...(await assumed(world, campaignId)),
      ...(await recount(world)),
      checks: await check(world),
      seconds: (performance.now() - started) / 1_000,
    };
  });

/** Its deadline ahead of the day on which it is launched here. */
function datedAnew({ answers, ...seed }: Seed): Seed {
  const tasks =
    answers.answers.tasks?.map((task) => ({ ...task, dueOn: localDate('2025-06-30') })) ?? [];
  return { ...seed, answers: { ...answers, answers: { ...answers.answers, tasks } } };
}

async function passTime(
  { clock, dataSource }: ThrowawayOffice,
  {
    history,
    agenda,
    office,
    end,
  }: {
    readonly history: DemoHistory;
    readonly agenda: Agenda;
    readonly office: RobotOffice;
    readonly end: Instant;
  },
): Promise<void> {
  let shown = '';
  while (clock.now() < end) {
    const now = clock.now();
    const year = formatDate(localDateOf(now)).slice(6);
    if (year !== shown) say(TWENTY_YEARS_WORDS.year((shown = year)));
    const engine = await nextEngineEvent(dataSource, now);
    const next = Math.min(engine?.at ?? Infinity, agenda.soonest ?? Infinity, end);
    await history.runUntil(Math.min(end, Math.max(next, now + 1_000)));
    await office.readMail();
    await agenda.actUntil(clock.now());
  }
}

async function assumed({ dataSource }: ThrowawayOffice, campaignId: string) {
  const [row] = await dataSource.query<{ years: number[]; periods: number }[]>(
    `select coalesce(array_agg(distinct extract(year from due_at)::int order by extract(year from due_at)::int)
                     filter (where provisional), '{}') as years,
            (count(*) filter (where provisional))::int as periods
     from report_period where campaign_id = $1`,
    [campaignId],
  );
  return { assumedYears: row?.years ?? [], provisionalPeriods: row?.periods ?? 0 };
}

/** What the rows say was sent, and what the mailbox holds. */
async function recount({ dataSource, mailbox }: ThrowawayOffice) {
  const [row] = await dataSource.query<{ n: number }[]>(
    `select count(*)::int as n from message where state = 'SENT'`,
  );
  return { mailsSent: row?.n ?? 0, mailsInBox: (await mailbox.messages()).length };
}

function linesOf(result: TwentyYears): readonly string[] {
  const words = TWENTY_YEARS_WORDS;
  const { tally } = result;
  const violated = result.checks.filter(({ status }) => status === 'violated');
  return [
    words.passed(result.from, result.until, result.seconds.toFixed(0)),
    `  ${words.lived(tally.acknowledged, tally.dispatches, tally.reportsInTime, tally.reports)}`,
    `  ${words.mails(result.mailsSent, result.mailsInBox)}`,
    `  ${words.assumed(result.assumedYears, result.provisionalPeriods)}`,
    violated.length === 0
      ? `  ${words.clean}`
      : `  ${words.violated(violated.map((one) => `${one.id} ${one.title}: ${one.violations.join('; ')}`).join(' | '))}`,
  ];
}
