import type {
  AssignmentState,
  CampaignState,
  DispatchState,
  ExchangeKind,
  ExchangeState,
  ReportState,
  TaskRole,
} from '#domain';

/**
 * One campaign as the model knows it, written from the handbook and not from the code: what states there are, who owes
 * what in them, how they are counted, who is told. It imports names of states and nothing that decides.
 */
export const BODIES = ['lead', 'other', 'spare'] as const;
export type BodyName = (typeof BODIES)[number];

export interface Work {
  readonly body: BodyName;
  /** 0: ends on a date; 1: standing, without one. */
  readonly task: 0 | 1;
  readonly role: TaskRole;
  state: AssignmentState;
  /** `first`: the date it was launched with, which falls into the morning; `later`: another one, which does not. */
  due: 'none' | 'first' | 'later';
  nudged: boolean;
  /** What was handed in came after the date it had. */
  late: boolean;
}

export interface Milestone {
  readonly task: 0 | 1;
  dropped: boolean;
}

export interface Asked {
  readonly body: BodyName;
  readonly work: Work | null;
  readonly kind: ExchangeKind;
  readonly milestone: Milestone | null;
  state: ExchangeState;
}

export interface Report {
  state: ReportState;
  accepted: boolean;
}

export interface Body {
  readonly name: BodyName;
  /** null: it has not got the document. */
  dispatch: DispatchState | null;
  report: Report | null;
  /** It belongs to the set that reports. */
  reports: boolean;
}

export interface World {
  campaign: CampaignState;
  readonly bodies: Readonly<Record<BodyName, Body>>;
  work: Work[];
  asked: Asked[];
  milestones: Milestone[];
  period: 'scheduled' | 'open' | 'locked';
  seriesEnded: boolean;
  /** The engine has ended what a closed or recalled campaign left open. */
  woundUp: boolean;
  /** The morning is over: what was due on it is late. */
  noon: boolean;
  /** "template to whom", in the order told. */
  told: string[];
  readonly otherRole: TaskRole;
}

export const startWorld = (campaign: 'launching' | 'running', otherRole: TaskRole): World => {
  const world: World = {
    ...{ campaign: 'launching', otherRole, work: [], asked: [], milestones: [], told: [] },
    ...{ period: 'scheduled', seriesEnded: false, woundUp: false, noon: false },
    bodies: {
      lead: { name: 'lead', dispatch: null, report: null, reports: true },
      other: { name: 'other', dispatch: null, report: null, reports: false },
      spare: { name: 'spare', dispatch: null, report: null, reports: false },
    },
  };
  if (campaign === 'running') release(world);
  return world;
};

export const newWork = (given: Pick<Work, 'body' | 'task' | 'role' | 'due'>): Work => ({
  ...given,
  ...{ state: 'assigned', nudged: false, late: false },
});

/** The launch has come through: both recipients have the document and their work. */
export function release(world: World): void {
  world.campaign = 'running';
  for (const body of ['lead', 'other'] as const) {
    world.bodies[body].dispatch = 'delivered';
    const role = body === 'lead' ? 'lead' : world.otherRole;
    world.work.push(newWork({ body, task: 0, role, due: 'first' }));
    world.work.push(newWork({ body, task: 1, role, due: 'none' }));
  }
}

export const goesOn = ({ campaign }: World): boolean =>
  campaign === 'running' || campaign === 'paused';
export const stands = (world: World, body: BodyName): boolean =>
  ['delivered', 'opened', 'acknowledged'].includes(world.bodies[body].dispatch ?? '');
export const owes = ({ role }: Work): boolean => role === 'lead' || role === 'support';
export const inHand = ({ state }: Work): boolean =>
  state === 'assigned' || state === 'in_progress' || state === 'returned';
export const isMovable = (work: Work): boolean =>
  inHand(work) || work.state === 'submitted' || work.state === 'declined';
export const isLate = (world: World, work: Work): boolean => world.noon && work.due === 'first';

/** Whether somebody waits for the answer. */
export function isAwaited(world: World, { body, work, kind, state }: Asked): boolean {
  if (state !== 'asked' || !stands(world, body)) return false;
  if (work === null) return true;
  switch (kind) {
    case 'question':
      return work.state !== 'transferred' && work.state !== 'cancelled';
    case 'explanation':
      return inHand(work) || work.state === 'submitted' || work.state === 'done';
    case 'extension':
    case 'milestone':
      return inHand(work);
  }
}

/** "kind subject", as `keysOf` names subjects. */
export function owedIn(world: World): readonly string[] {
  if (world.woundUp) return [];
  const owed: string[] = [];
  for (const { name, dispatch, report } of Object.values(world.bodies)) {
    if (dispatch === 'declined') owed.push(`decide ${name}`);
    if (!stands(world, name)) continue;
    if (dispatch !== 'acknowledged') owed.push(`acknowledge ${name}`);
    if (report?.state === 'submitted') owed.push(`decide report ${name}`);
    else if (report !== null && report.state !== 'accepted' && report.state !== 'locked') {
      owed.push(`report report ${name}`);
    }
  }
  const keys = keysOf(world);
  for (const work of world.work.filter(({ body }) => stands(world, body))) {
    if (inHand(work) && owes(work)) owed.push(`complete ${keys.get(work)}`);
    if (work.state === 'submitted' || work.state === 'declined') {
      owed.push(`decide ${keys.get(work)}`);
    }
  }
  const ofKind = {
    question: 'decide',
    extension: 'decide',
    explanation: 'explain',
    milestone: 'reach',
  };
  for (const one of world.asked.filter((asked) => isAwaited(world, asked))) {
    owed.push(`${ofKind[one.kind]} ${keys.get(one)}`);
  }
  return owed.sort();
}

/** Names of rows that both sides know: what they are about, and the how many-th of that. */
export function keysOf({
  work,
  asked,
}: Pick<World, 'work' | 'asked'>): ReadonlyMap<unknown, string> {
  const counts = new Map<string, number>();
  const named = (name: string): string => {
    const no = counts.get(name) ?? 0;
    counts.set(name, no + 1);
    return `${name} ${no}`;
  };
  const keys = new Map<unknown, string>();
  for (const one of work) keys.set(one, named(`work ${one.body} ${one.task} ${one.role}`));
  for (const one of asked) {
    const about = one.work === null ? one.body : (keys.get(one.work) ?? '');
    keys.set(one, named(`${one.kind} of ${about}`));
  }
  return keys;
}
