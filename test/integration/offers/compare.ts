import { ApplicationError, type Principal, type Transaction } from '#application';
import type { Offer, OfferRefusal } from '#domain';
import type { BuiltCampaign, TestDatabase } from '#testing';
import { whyNotOffered, type OfferedOn } from '#wording';
import type { Row, Tries, Try } from './tries.js';

export type Read = (
  tx: Transaction,
  by: Principal,
  id: string,
) => Promise<{ readonly offers: readonly Offer<string>[] }>;

/** Where a row is, how it is read, and what may be tried on it. */
export interface Compared {
  readonly on: OfferedOn;
  /** Has the version the acts are given. */
  readonly versioned: { readonly table: string; readonly id: string };
  readonly id: string;
  readonly read: Read;
  readonly acts: Tries;
}

/** What an act answers to a person for each reason why it is not offered; null: the sentence of the offer itself. */
const ANSWERS: Readonly<Record<OfferRefusal, readonly string[] | null>> = {
  notYours: ['NOT_FOUND', 'FORBIDDEN'],
  signInNeeded: ['FORBIDDEN'],
  launchDayPassed: ['PLAN_CHANGED'],
  campaignOver: null,
  documentRefused: null,
  standingWork: null,
  state: null,
  noDeadline: null,
  noDuty: null,
  tooDeep: null,
  alreadyAsked: null,
  tooManyAsked: null,
  nudgedToday: null,
  followsNobody: null,
  draftIncomplete: null,
  noReading: null,
  awaitsVerdict: null,
  seriesEnded: null,
  milestoneDropped: null,
  passesByItself: ['NOT_FOUND'],
  jobEnded: null,
  gateOpen: null,
};

/** Asks for a preview that holds: it is tried with the drafts. */
const BY_PREVIEW = 'launch';
/** Where the row already stands as the act would put it. */
const BEFORE: readonly OfferRefusal[] = ['state', 'documentRefused'];
/** Of a row that is not shown. */
const NOT_DONE: readonly string[] = ['NOT_FOUND', 'FORBIDDEN', 'TRANSITION_NOT_ALLOWED', 'before'];

/** Takes back whatever an act that was allowed has done. */
class Undo extends Error {}

/** What became of an act: it was done, it answered what was done before, or it was refused. */
type Outcome = 'done' | 'before' | ApplicationError;

/** The people of a campaign, who try every act on a row as it stands. */
export class Everybody {
  public readonly people: Readonly<Record<string, Principal>>;

  public constructor(
    private readonly db: TestDatabase,
    campaign: BuiltCampaign,
  ) {
    this.people = everybody(campaign);
  }

  /** Everybody tries every act. @returns how many were done, so that none is no success. */
  public async tries({ on, versioned, id, read, acts }: Compared): Promise<number> {
    const [found] = await this.db.dataSource.query<{ version: number }[]>(
      `select version from ${versioned.table} where id = $1`,
      [versioned.id],
    );
    const row = { id, expectedVersion: found!.version };
    let count = 0;
    for (const [who, by] of Object.entries(this.people)) {
      const offers = await this.offersTo(read, by, id);
      const untried = offers?.map((one) => one.act).filter((act) => !(act in acts));
      expect(untried?.filter((act) => act !== BY_PREVIEW) ?? []).toEqual([]);
      for (const [act, attempt] of Object.entries(acts)) {
        const outcome = await this.outcomeOf(attempt, by, row);
        expect({ who, act, ...toldOf(outcome) }).toEqual({
          who,
          act,
          ...expectedOf({ who, on, offers, act }, outcome),
        });
        if (outcome === 'done') count += 1;
      }
    }
    return count;
  }

  private async outcomeOf(act: Try, by: Principal, row: Row): Promise<Outcome> {
    let did = false;
    try {
      await this.db.uow.run(async (tx) => {
        did = await act(tx, by, row);
        throw new Undo();
      });
    } catch (error) {
      if (error instanceof ApplicationError) return error;
      if (!(error instanceof Undo)) throw error;
    }
    return did ? 'done' : 'before';
  }

  /** null: the row is not even shown to them. */
  private async offersTo(
    read: Read,
    by: Principal,
    id: string,
  ): Promise<readonly Offer<string>[] | null> {
    try {
      return (await this.db.uow.look((tx) => read(tx, by, id))).offers;
    } catch (error) {
      if (error instanceof ApplicationError && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }
}

const toldOf = (outcome: Outcome) =>
  outcome instanceof ApplicationError
    ? { outcome: outcome.code, why: outcome.params['why'] }
    : { outcome, why: undefined };

/** What an act must answer, by what was offered; an act a list leaves out belongs to other people. */
function expectedOf(
  {
    who,
    on,
    offers,
    act,
  }: {
    readonly who: string;
    readonly on: OfferedOn;
    readonly offers: readonly Offer<string>[] | null;
    readonly act: string;
  },
  outcome: Outcome,
) {
  const told = toldOf(outcome);
  // To whom the row is not shown nothing is done; with which words does not matter.
  if (offers === null) return NOT_DONE.includes(told.outcome) ? told : { outcome: NOT_DONE };
  const offer = offers.find((one) => one.act === act);
  if (offer?.offered === true) return { outcome: 'done', why: undefined };
  // Done before, by whoever asks: it is answered again, to be pressed once more it is not offered.
  if (outcome === 'before' && BEFORE.some((one) => one === offer?.because)) return told;
  // To sign in helps nobody once a campaign is over, so that is told first; the act asks who acts.
  if (who === 'link' && told.outcome === 'FORBIDDEN' && offer !== undefined) return told;
  const codes = ANSWERS[offer?.because ?? 'notYours'];
  if (offer === undefined || codes !== null) {
    return {
      outcome: codes?.includes(told.outcome) === true ? told.outcome : codes,
      why: undefined,
    };
  }
  return { outcome: 'TRANSITION_NOT_ALLOWED', why: whyNotOffered(on, offer) };
}

/** One of each kind of those who may come to a row. */
function everybody({ issuer, recipients, dispatchIds }: BuiltCampaign): Record<string, Principal> {
  const person = (label: string, role: 'contactPoint' | 'coordinator' | 'leader', bodyId: string) =>
    ({ kind: 'person', id: label, label, memberships: [{ bodyId, role }] }) as const;
  const own = recipients[0]!.id;
  const both = [
    { bodyId: own, role: 'head' },
    { bodyId: issuer.id, role: 'coordinator' },
  ] as const;
  return {
    recipient: person('recipient', 'contactPoint', own),
    otherRecipient: person('other', 'contactPoint', recipients[1]!.id),
    coordinator: person('coordinator', 'coordinator', issuer.id),
    leader: person('leader', 'leader', issuer.id),
    both: { kind: 'person', id: 'both', label: 'both', memberships: both },
    link: {
      ...{ kind: 'mailLink', id: dispatchIds[0]!, label: 'link', memberships: [] },
      dispatchId: dispatchIds[0]!,
    },
  };
}
