import { owedOf, type ObligationEnding, type ObligationKind } from '../obligation/index.js';
import type { Instant } from '../shared/index.js';
import type {
  Decision,
  DispatchFacts,
  DispatchMove,
  ExchangeFacts,
  ExchangeMove,
  NewExchange,
  NewWork,
  OwedPeriod,
  ReportFacts,
  ReportMove,
  ToClose,
  ToOpen,
  WorkFacts,
  WorkMove,
} from './decision.js';

/** The rows an act touches: the dispatch, and of its work and reports those whose standing may change. */
export interface Facts {
  readonly dispatch: DispatchFacts;
  readonly work?: readonly WorkFacts[];
  readonly reports?: readonly ReportFacts[];
  readonly exchanges?: readonly ExchangeFacts[];
  /** The document reaches the body with this act: nothing was owed before. */
  readonly fresh?: boolean;
}

/** What an act writes, from which the obligations follow. */
export interface Moves {
  readonly dispatch?: DispatchMove | null;
  readonly work?: readonly { readonly id: string; readonly move: WorkMove }[];
  readonly reports?: readonly { readonly id: string; readonly move: ReportMove }[];
  readonly newWork?: readonly NewWork[];
  readonly newReports?: readonly OwedPeriod[];
  readonly newExchanges?: readonly NewExchange[];
  readonly exchanges?: readonly { readonly id: string; readonly move: ExchangeMove }[];
}

/** How what the act closes has ended, by kind. */
export type Endings = Readonly<Partial<Record<ObligationKind, ObligationEnding>>>;

const NOTHING = {
  dispatch: null,
  work: [],
  reports: [],
  newWork: [],
  newReports: [],
  newExchanges: [],
  exchanges: [],
  events: [],
  closes: [],
  opens: [],
  replans: [],
  judges: [],
  tells: [],
  nudges: [],
} as const satisfies Decision;

/** What an act says and asks for beside its moves. */
export interface Said
  extends Pick<Decision, 'events'>, Partial<Pick<Decision, 'tells' | 'judges' | 'replans'>> {
  readonly endings?: Endings;
  /** Due date of the `acknowledge` that the act opens. */
  readonly acknowledgeBy?: Instant;
  /** What the act tells the body asks it to acknowledge: the document is not sent as a new one. */
  readonly tellsOfIt?: true;
}

/**
 * The whole decision from what an act writes: obligations close and open as the rule of standing asks, so
 * that no act can forget one.
 *
 * @throws Error when the act closes a kind it names no ending for, or opens an `acknowledge` without its date: a
 *   defect of the act, which the model of all acts finds.
 */
export function settle(
  facts: Facts,
  moves: Moves,
  { endings = {}, acknowledgeBy, tellsOfIt, ...said }: Said,
): Decision {
  const before = facts.fresh
    ? []
    : owedOf(facts.dispatch, facts.work ?? [], facts.reports ?? [], facts.exchanges ?? []);
  const after = owedAfter(facts, moves);
  const had = new Set(before.map(keyOf));
  const has = new Set(after.map(keyOf));
  const asked = new Set((facts.exchanges ?? []).map((one) => one.id));
  const fresh = new Set((moves.newReports ?? []).map((one) => one.reportId));
  const closes = before
    .filter((one) => !has.has(keyOf(one)))
    .map(({ kind, subjectId }): ToClose => {
      const byTheWay = asked.has(subjectId) ? 'cancelled' : undefined;
      return { kind, subjectId, as: endingOf(kind, endings, byTheWay) };
    });
  const opens = after
    .filter((one) => !had.has(keyOf(one)))
    .map(({ kind, subjectId, dueAt }): ToOpen => ({
      kind,
      subjectId,
      dueAt: kind === 'acknowledge' ? given(acknowledgeBy) : dueAt,
      // A body's report is opened again, or for the first time together with the report's own row.
      reopened:
        (kind === 'report' && !fresh.has(subjectId)) ||
        (kind === 'acknowledge' && tellsOfIt === true),
    }));
  return { ...NOTHING, ...moves, dispatch: moves.dispatch ?? null, ...said, closes, opens };
}

const keyOf = ({ kind, subjectId }: { readonly kind: string; readonly subjectId: string }) =>
  `${kind} ${subjectId}`;

function given(acknowledgeBy: Instant | undefined): Instant {
  if (acknowledgeBy === undefined) throw new Error('An act sends the document without a date');
  return acknowledgeBy;
}

function owedAfter(facts: Facts, moves: Moves) {
  const work = new Map((moves.work ?? []).map(({ id, move }) => [id, move]));
  const reports = new Map((moves.reports ?? []).map(({ id, move }) => [id, move]));
  const exchanges = new Map((moves.exchanges ?? []).map(({ id, move }) => [id, move]));
  return owedOf(
    { id: facts.dispatch.id, state: moves.dispatch?.state ?? facts.dispatch.state },
    [
      ...(facts.work ?? []).map((one) => {
        const move = work.get(one.id);
        return { ...one, state: move?.state ?? one.state, dueAt: move?.dueAt ?? one.dueAt };
      }),
      ...(moves.newWork ?? []).map((one) => ({ ...one, state: 'assigned' as const })),
    ],
    [
      ...(facts.reports ?? []).map((one) => ({
        ...one,
        state: reports.get(one.id)?.state ?? one.state,
      })),
      ...(moves.newReports ?? []).map(({ reportId, dueAt }) => ({
        id: reportId,
        state: 'open' as const,
        dueAt,
      })),
    ],
    [
      ...(facts.exchanges ?? []).map((one) => ({
        ...one,
        state: exchanges.get(one.id)?.state ?? one.state,
      })),
      ...(moves.newExchanges ?? []).map((one) => ({ ...one, state: 'asked' as const })),
    ],
  );
}

/** `byTheWay`: what was asked about work that the act takes away ends with it, whatever the act. */
function endingOf(
  kind: ObligationKind,
  endings: Endings,
  byTheWay: ObligationEnding | undefined,
): ObligationEnding {
  const ending = endings[kind] ?? byTheWay;
  if (ending === undefined) throw new Error(`An act ends ${kind} without saying how`);
  return ending;
}
