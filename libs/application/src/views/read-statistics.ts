import {
  addDays,
  countedWork,
  localDateOf,
  owesWork,
  ranked,
  replayDispatch,
  toInstant,
  workAt,
  workTotals,
  type CountedWork,
  type Instant,
  type LocalDate,
  type Ranked,
  type StatisticDimension,
  type WorkTotals,
} from '#domain';
import { STATISTICS_FAULTS, STATISTICS_GROUPS } from '#wording';
import type {
  CountedGroup,
  GroupName,
  HopTime,
  PastDispatch,
  StatisticScope,
  WorkBegun,
} from '../ports/views/statistics.view.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { grouped } from '../shared/grouped.js';
import { requireCampaign } from './read-campaigns.js';

/** Dispatches whose chains are held in memory at a time. */
const PAGE = 500;

export interface StatisticsWish {
  readonly by: StatisticDimension;
  /** null: every campaign in sight. */
  readonly campaignId: string | null;
  /** "Số liệu đến ngày": as it stood when this day ended; null: now. */
  readonly asOf: LocalDate | null;
  /** Only work with a date in this span; null: open. */
  readonly dueFrom: LocalDate | null;
  readonly dueTo: LocalDate | null;
}

export interface StatisticsRow extends Ranked {
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly totals: WorkTotals;
}

export interface StatisticsView {
  readonly by: StatisticDimension;
  /** The instant the numbers hold for. */
  readonly asOf: Instant;
  readonly campaigns: number;
  readonly total: WorkTotals;
  /** By rank, then what is not ranked. */
  readonly rows: readonly StatisticsRow[];
  readonly hops: readonly HopTime[];
}

/**
 * "Thống kê": the 2×2 of QĐ 42/2014 with what stands beside it, by body, task, campaign or period, ranked by the league
 * score, and how long each hop took. Of now it is counted from the rows; of a past day from the journal, replayed up to the
 * end of that day by the same rules: what was handed in, moved or judged since does not count.
 *
 * @throws ApplicationError NOT_FOUND for a campaign out of sight, VALIDATION_FAILED for a day to come.
 */
export const readStatistics: Command<StatisticsWish, StatisticsView, 'clock' | 'views'> = async (
  tx,
  principal,
  { by, campaignId, asOf: day, dueFrom, dueTo },
) => {
  const now = tx.clock.now();
  const asOf = day === null ? now : Math.min(now, endOf(day));
  if (day !== null && day > localDateOf(now)) {
    const fault = { in: 'query', pointer: '/asOf', detail: STATISTICS_FAULTS.dayToCome } as const;
    throw new ApplicationError('VALIDATION_FAILED', {}, [fault]);
  }
  if (campaignId !== null) await requireCampaign(tx, principal, campaignId);
  const campaignIds = await tx.views.campaignsReleased(principal, campaignId, asOf);
  const scope: StatisticScope = { campaignIds, by, dueFrom, dueTo };
  const counted =
    asOf === now ? await tx.views.countedWork(scope, asOf) : await countedThen(tx, scope, asOf);
  const groups = grouped(counted, ({ key }) => key);
  const names = await namesOf(tx, by, [...groups.keys()]);
  const rows = names.map((name) => ({ ...name, totals: workTotals(groups.get(name.key) ?? []) }));
  return {
    ...{ by, asOf },
    campaigns: campaignIds.length,
    total: workTotals(counted),
    rows: ranked(rows),
    hops: await tx.views.hopTimes(campaignIds, asOf),
  };
};

/** Groups that are rows somewhere by their names, the others by what they are. */
async function namesOf(
  tx: Stores<'views'>,
  by: StatisticDimension,
  keys: readonly string[],
): Promise<readonly GroupName[]> {
  if (by === 'body' || by === 'task' || by === 'campaign') return tx.views.groupNames(by, keys);
  return [...keys].sort().map((key) => ({ key, code: null, name: STATISTICS_GROUPS[by](key) }));
}

/** The last millisecond of a day in Viet Nam. */
const endOf = (day: LocalDate): Instant => toInstant(addDays(day, 1), '00:00') - 1;

async function countedThen(
  tx: Stores<'views'>,
  scope: StatisticScope,
  asOf: Instant,
): Promise<readonly CountedGroup[]> {
  const counts = new Map<string, { readonly group: CountedGroup; n: number }>();
  for (let after: string | null = null; ;) {
    const page: readonly PastDispatch[] = await tx.views.dispatchesThen(
      scope.campaignIds,
      asOf,
      after,
      PAGE,
    );
    for (const group of page.flatMap((one) => groupsOf(one, scope, asOf))) {
      const { key, cell, nature, handedIn } = group;
      const same = JSON.stringify([key, cell, nature, handedIn]);
      const known = counts.get(same);
      if (known === undefined) counts.set(same, { group, n: 1 });
      else known.n += 1;
    }
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) break;
  }
  return [...counts.values()].map(({ group, n }) => ({ ...group, n }));
}

function groupsOf(
  { chain, work, reports }: PastDispatch,
  { by, dueFrom, dueTo }: StatisticScope,
  asOf: Instant,
): readonly CountedGroup[] {
  const replayed = replayDispatch(chain, { workIds: work.map(({ id }) => id), reports });
  return work
    .filter(({ role }) => owesWork(role))
    .flatMap((row): readonly CountedGroup[] => {
      const clock = workAt(row, replayed);
      const dueOn = clock.dueAt === null ? null : localDateOf(clock.dueAt);
      if (!isWithin(dueOn, dueFrom, dueTo)) return [];
      const counted: CountedWork = countedWork({ ...clock, nature: row.nature }, asOf);
      return [{ ...counted, key: keyOf(by, row, dueOn) }];
    });
}

const isWithin = (
  dueOn: LocalDate | null,
  from: LocalDate | null,
  to: LocalDate | null,
): boolean => {
  if (from === null && to === null) return true;
  return dueOn !== null && (from === null || dueOn >= from) && (to === null || dueOn <= to);
};

/** As the statement that counts today's rows names the groups. */
function keyOf(by: StatisticDimension, row: WorkBegun, dueOn: LocalDate | null): string {
  const [year = '', month = ''] = dueOn?.split('-') ?? [];
  switch (by) {
    case 'body':
      return row.bodyId;
    case 'bodyKind':
      return row.bodyKind;
    case 'task':
      return row.taskId;
    case 'campaign':
      return row.campaignId;
    case 'documentType':
      return row.documentType ?? '';
    case 'year':
      return year;
    case 'quarter':
      return dueOn === null ? '' : `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'month':
      return dueOn === null ? '' : `${year}-${month}`;
  }
}
