import pg from 'pg';
import {
  advanceCampaign,
  failLaunch,
  readCampaign,
  type Principal,
  type UnitOfWork,
} from '#application';
import type { LocalDate } from '#domain';
import { createUnitOfWork } from '#persistence';
import { canonicalDigest, uuidIds } from '#platform';
import {
  aLaunchingCampaign,
  aPerson,
  aPrincipal,
  FakeClock,
  manyBodies,
  type BuiltBody,
  type TestDatabase,
} from '#testing';
import type { Place } from './operation.js';
import { SEEN, seenOf, type Row, type Seen } from './seen.js';
import { BODIES, type BodyName, type World } from './world.js';

/**
 * Monday 10/03/2025 in Viet Nam: a morning of nine minutes, in which the report opens and then the first task falls due, so
 * that `verify` finds the engine in time whether or not it has looked since.
 */
const LAUNCHED = '2025-03-10T01:30:00Z';
const OPENS = '2025-03-10T01:33:00Z';
const FIRST_DUE = '2025-03-10T01:36:00Z';
export const NOON = '2025-03-10T01:39:00Z';

/** Bodies and people that all campaigns of a run share. */
export interface Company {
  readonly db: TestDatabase;
  readonly issuer: BuiltBody;
  readonly bodies: Readonly<Record<BodyName, BuiltBody>>;
  readonly coordinatorEmail: string;
  readonly coordinators: readonly Principal[];
  readonly stranger: Principal;
  /** Looks at the rows by a statement that is planned once. */
  readonly eyes: pg.Pool;
}

export async function aCompany(db: TestDatabase): Promise<Company> {
  const [issuer] = await manyBodies(db, 1, { name: 'Cơ quan giao' });
  const [lead, other, spare, foreign] = await manyBodies(db, 4, { parentId: issuer!.id });
  return {
    ...{ db, issuer: issuer!, bodies: { lead: lead!, other: other!, spare: spare! } },
    coordinatorEmail: (await aPerson(db, 'coordinator', issuer!.id)).email,
    coordinators: ['một', 'hai'].map((no) => aPrincipal('coordinator', issuer!.id, no)),
    stranger: aPrincipal('contactPoint', foreign!.id),
    eyes: new pg.Pool({ connectionString: db.url, max: 4 }),
  };
}

/** Ids that sort in the order they were made, after those that are derived. */
let made = 0;
const ORDERED_IDS = {
  ...uuidIds,
  next: () => `ffffffff-ffff-4fff-8fff-${(made += 1).toString(16).padStart(12, '0')}`,
};

/** One campaign in the database, with a clock of its own. */
export class Stage {
  private day = 0;
  private constructor(
    private readonly company: Company,
    public readonly campaignId: string,
    private readonly taskIds: readonly string[],
    private readonly clock: FakeClock,
    private readonly uow: UnitOfWork,
  ) {}

  public static async build(company: Company, world: World): Promise<Stage> {
    const { db, issuer, bodies, coordinatorEmail } = company;
    const campaign = await aLaunchingCampaign(db, {
      ...{ issuer, coordinatorEmail, recipients: [bodies.lead, bodies.other] },
      ...{ roles: ['lead', world.otherRole], dueAt: [FIRST_DUE, null], standing: true },
      reportOpensAt: OPENS,
    });
    const clock = new FakeClock(Date.parse(LAUNCHED));
    const uow = createUnitOfWork(db.dataSource, {
      clock,
      ids: ORDERED_IDS,
      digest: canonicalDigest,
    });
    const stage = new Stage(company, campaign.id, campaign.taskIds, clock, uow);
    if (world.campaign === 'running') await stage.advance();
    return stage;
  }

  public advance = async (): Promise<void> => {
    await advanceCampaign(this.uow, { campaignId: this.campaignId, asOf: this.clock.now() });
  };
  public noon = (): void => this.clock.set(NOON);
  public failLaunch = (): Promise<void> => failLaunch(this.uow, this.campaignId, 'hỏng');

  /** By whom an act is done: the body's person or the link of its mail, or one coordinator or the other. */
  public person(
    by: 'body' | 'link' | 'office' | 'stranger',
    body: BodyName | null,
    id: string,
    no: number,
  ): Principal {
    const { coordinators, bodies, stranger } = this.company;
    if (by === 'stranger') return stranger;
    if (by === 'office' || body === null) return coordinators[no % 2]!;
    if (by === 'link') {
      return { kind: 'mailLink', id, label: body, memberships: [], dispatchId: id };
    }
    const bodyId = bodies[body].id;
    return {
      ...{ kind: 'person', id: bodyId, label: body },
      memberships: [
        { bodyId, role: 'contactPoint' },
        { bodyId, role: 'coordinator' },
      ],
    };
  }

  public place(row: { readonly id: string; readonly version: number }, to: BodyName): Place {
    const { bodies } = this.company;
    this.day += 1;
    return {
      ...{ id: row.id, expectedVersion: row.version, to },
      ...{ campaignId: this.campaignId, taskIds: this.taskIds, text: `lần ${this.day}` },
      codes: { lead: bodies.lead.code, other: bodies.other.code, spare: bodies.spare.code },
      dueOn: new Date(Date.UTC(2025, 5, 1 + this.day)).toISOString().slice(0, 10) as LocalDate,
    };
  }

  /** Runs an act; its refusal goes on. */
  public act = (
    by: Principal,
    act: (
      ...given: [Parameters<Parameters<UnitOfWork['run']>[0]>[0], Principal, Place]
    ) => Promise<unknown>,
    place: Place,
  ): Promise<unknown> => this.uow.run((tx) => act(tx, by, place));

  public async see(): Promise<Seen> {
    const { eyes, bodies } = this.company;
    const values = [this.campaignId, BODIES.map((name) => bodies[name].id), BODIES];
    const { rows } = await eyes.query<Row>({ name: 'seen', text: SEEN, values });
    return seenOf(rows, this.taskIds);
  }

  public async totals() {
    const { totals } = await this.uow.look((tx) =>
      readCampaign(tx, this.company.coordinators[0]!, { campaignId: this.campaignId }),
    );
    const { work, dispatches } = totals;
    const { lateBy: _ages, ...counted } = work;
    const { declined: refused, ...answers } = dispatches;
    return { ...counted, ...answers, refused };
  }
}
