import { owesReport } from './handing.js';
import type { On, Rows } from './operation.js';
import { BODIES, keysOf, release, stands, type BodyName, type World } from './world.js';

export interface Named<Row = Rows[On]> {
  readonly key: string;
  readonly row: Row;
  /** Whose it is. */
  readonly body: BodyName | null;
}

/** Everything an operation of each kind may be tried on. */
export function rowsOf(world: World): Readonly<Record<On, readonly Named[]>> {
  const keys = keysOf(world);
  const bodies = Object.values(world.bodies).filter(({ dispatch }) => dispatch !== null);
  const one = (key: string): readonly Named[] => [{ key, row: world, body: null }];
  const asked = (kind: 'question' | 'extension' | 'explanation' | 'milestone') =>
    world.asked
      .filter((each) => each.kind === kind)
      .map((row) => ({ key: keys.get(row) ?? '', row, body: row.body }));
  return {
    dispatch: bodies.map((row) => ({ key: row.name, row, body: row.name })),
    work: world.work.map((row) => ({ key: keys.get(row) ?? '', row, body: row.body })),
    report: bodies.flatMap(({ name: body, report }) =>
      report === null ? [] : [{ key: `report ${body}`, row: { body, report }, body }],
    ),
    ...{ question: asked('question'), extension: asked('extension') },
    ...{ explanation: asked('explanation'), milestone: asked('milestone') },
    task: ([0, 1] as const).map((row) => ({ key: `task ${row}`, row, body: null })),
    point: world.milestones.map((row, no) => ({ key: `point ${no}`, row, body: null })),
    ...{ campaign: one('campaign'), period: one('period'), series: one('series') },
  };
}

/** "name: state" of every row, as the database is read. */
export function statesOf(world: World): readonly string[] {
  const keys = keysOf(world);
  return [
    `campaign: ${world.campaign}`,
    `period: ${world.period}`,
    `series: ${world.seriesEnded}`,
    ...Object.values(world.bodies).flatMap(({ name, dispatch, report }) => [
      ...(dispatch === null ? [] : [`${name}: ${dispatch}`]),
      ...(report === null ? [] : [`report ${name}: ${report.state}`]),
    ]),
    ...world.work.map((one) => `${keys.get(one)}: ${one.state}`),
    ...world.asked.map((one) => `${keys.get(one)}: ${one.state}`),
    ...world.milestones.map(({ dropped }, no) => `point ${no}: ${dropped}`),
  ].sort();
}

/** What the engine does when it looks. */
export function wake(world: World): void {
  if (world.campaign === 'launching') release(world);
  if (world.campaign === 'running' && world.noon && world.period === 'scheduled') {
    world.period = 'open';
    for (const name of BODIES) if (stands(world, name)) owesReport(world, name);
  }
  if ((world.campaign !== 'closed' && world.campaign !== 'recalled') || world.woundUp) return;
  for (const body of Object.values(world.bodies)) {
    if (world.campaign === 'closed') {
      if (body.dispatch !== null) world.told.push(`changed campaign_closed ${body.name}`);
    } else if (stands(world, body.name) || body.dispatch === 'declined') {
      body.dispatch = 'recalled';
      world.told.push(`changed campaign_recalled ${body.name}`);
    }
  }
  world.period = 'locked';
  world.woundUp = true;
}
