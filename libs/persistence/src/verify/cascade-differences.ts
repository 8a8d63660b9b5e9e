import type { EntityManager } from 'typeorm';
import { cascadeTreeOf } from '#application';
import {
  countedWork,
  dispatchTotals,
  owesWork,
  reportTotals,
  workStanding,
  workTotals,
  type AssignmentState,
  type DispatchState,
} from '#domain';
import { TOTALS_CHECK_WORDS as WORDS, VERIFY_PLACES } from '#wording';
import { ViewRepository } from '../repositories/view.repository.js';
import { differences, numbersIn, plainRows, type Numbers } from './plain-rows.js';
import { rowsOf } from './rows.js';

interface Link {
  readonly id: string;
  readonly assignment_id: string;
  readonly above_id: string;
  readonly task_id: string;
  readonly counts_upward: boolean;
  readonly has_target: boolean;
}

interface FigureRow {
  readonly campaign_id: string;
  readonly state: AssignmentState;
  readonly dispatch_state: DispatchState;
  readonly figure: { readonly numerator: number; readonly denominator: number | null } | null;
}

/**
 * What every tree shows, level by level, against a walk over the links in code that counts plain rows by the domain's
 * functions.
 */
export async function cascadeDifferences(
  manager: EntityManager,
  asOf: number,
): Promise<readonly string[]> {
  const links = await rowsOf<Link>(
    manager,
    `select c.id, c.parent_assignment_id as assignment_id, a.campaign_id as above_id, a.task_id, t.counts_upward,
            coalesce(t.target ->> 'ratio', t.target ->> 'count') is not null as has_target
     from campaign c join assignment a on a.id = c.parent_assignment_id join task t on t.id = a.task_id
     where c.released_at is not null order by c.id`,
  );
  const counts = new Map<string, Numbers>();
  for (const { id } of links) counts.set(id, await countsOf(manager, id, asOf));
  const figures = await figureRows(manager);
  const tx = {
    views: new ViewRepository(manager),
    clock: { now: () => asOf, wallNow: () => asOf },
  };
  const found: string[] = [];
  for (const campaignId of new Set(links.map((link) => link.above_id))) {
    const { levels } = await cascadeTreeOf(tx, { campaignId }, 0);
    const shown = levels.flatMap(
      ({ level, campaigns, dispatches, work, reports, figures: own }) => [
        ...numbersIn({ campaigns, dispatches, work, reports }, WORDS.level(level)),
        ...own.flatMap(({ taskId, bodies, reported, numerator, denominator }) => [
          ...numbersIn({ bodies, reported, numerator, denominator }, figurePath(level, taskId)),
        ]),
      ],
    );
    const own = walked(links, counts, figures, campaignId);
    found.push(...differences(VERIFY_PLACES.campaign(campaignId), new Map(shown), own));
  }
  return found;
}

const figurePath = (level: number, taskId: string): string => `${WORDS.level(level)}.${taskId}`;

async function countsOf(manager: EntityManager, id: string, asOf: number): Promise<Numbers> {
  const { dispatches, work, reports } = await plainRows(manager, id);
  const owed = work.filter((row) => owesWork(row.role));
  return new Map(
    numbersIn(
      {
        campaigns: 1,
        dispatches: dispatchTotals(dispatches.map(({ state }) => state)),
        work: workTotals(owed.map((row) => countedWork(row, asOf))),
        reports: reportTotals(reports, asOf),
      },
      '',
    ),
  );
}

/** The lead's work of every task that counts upward, with the one figure that was not returned. */
async function figureRows(manager: EntityManager): Promise<readonly FigureRow[]> {
  const rows = await rowsOf<Omit<FigureRow, 'figure'> & Record<'n' | 'd', string | null>>(
    manager,
    `select t.campaign_id, a.state, d.state as dispatch_state, s.numerator as n, s.denominator as d
     from task t join assignment a on a.task_id = t.id join dispatch d on d.id = a.dispatch_id
     left join submission s on s.assignment_id = a.id and s.numerator is not null
       and coalesce(s.verdict, '') <> 'returned'
     where t.counts_upward and a.role = 'lead'`,
  );
  return rows.map(({ n, d, ...row }) => ({
    ...row,
    figure:
      n === null ? null : { numerator: Number(n), denominator: d === null ? null : Number(d) },
  }));
}

function walked(
  links: readonly Link[],
  counts: ReadonlyMap<string, Numbers>,
  figures: readonly FigureRow[],
  rootId: string,
): Numbers {
  const sums = new Map<string, number>();
  const add = (path: string, n: number) => sums.set(path, (sums.get(path) ?? 0) + n);
  const visit = (aboveId: string, level: number, root: Link | null, isCounted: boolean): void => {
    for (const link of links.filter(({ above_id: id }) => id === aboveId)) {
      for (const [path, n] of counts.get(link.id) ?? []) add(`${WORDS.level(level)}${path}`, n);
      const counted = root === null ? link.has_target : isCounted && link.counts_upward;
      const from = root ?? link;
      if (counted) addFigures(link.id, figurePath(level, from.task_id), figures, add);
      visit(link.id, level + 1, from, counted);
    }
  };
  visit(rootId, 1, null, true);
  return sums;
}

function addFigures(
  campaignId: string,
  path: string,
  figures: readonly FigureRow[],
  add: (path: string, n: number) => void,
): void {
  for (const { campaign_id: id, state, dispatch_state: dispatchState, figure } of figures) {
    if (id !== campaignId) continue;
    const standing = workStanding({ state, dispatchState });
    if (standing !== 'open' && standing !== 'handedIn' && standing !== 'done') continue;
    add(`${path}.bodies`, 1);
    if (figure === null) continue;
    add(`${path}.reported`, 1);
    add(`${path}.numerator`, figure.numerator);
    if (figure.denominator !== null) add(`${path}.denominator`, figure.denominator);
  }
}
