import type { DispatchEvent } from '../event/index.js';
import { transitionExchange, type ExchangeAct } from '../exchange/index.js';
import type { ObligationEnding } from '../obligation/index.js';
import { ok, refused, toRfc3339, type Instant } from '../shared/index.js';
import { isOut, WORK_STANDING } from '../standing/index.js';
import type {
  Decided,
  DispatchFacts,
  ExchangeFacts,
  ExchangeMove,
  NewExchange,
  Refusal,
  ToTell,
  WorkFacts,
} from './decision.js';
import { whyNotAsk, whyNotExplain, whyNotExtend, type AskedFrom } from './may-ask.js';
import { datesOf, type OneWork } from './work-acts.js';
import { settle } from './settle.js';

/** One exchange with the dispatch and the work it is about; `work` is null for the document as a whole. */
export interface OneExchange {
  readonly dispatch: DispatchFacts;
  readonly work: WorkFacts | null;
  readonly exchange: ExchangeFacts;
}

const no = (state: Refusal['state'], act: Refusal['act']): Decided => refused({ state, act });

/**
 * "Hỏi lại": the body asks about the document, or about one piece of work. What it was given goes on with its dates.
 *
 * @param facts `exchanges`: all that the body has asked of the document and that waits.
 */
export function decideAsk(
  facts: Omit<OneWork, 'work'> & { readonly work: WorkFacts | null },
  { exchangeId, text }: { readonly exchangeId: string; readonly text: string },
): Decided {
  const { work } = facts;
  const obstacle = whyNotAsk(askedFrom(facts));
  if (obstacle !== null) return no(obstacle, 'ask');
  const assignmentId = work?.id ?? null;
  return asked(facts, {
    exchange: {
      ...{ id: exchangeId, kind: 'question', assignmentId, text },
      ...{ dueAt: null, wantedDueAt: null },
    },
    event: { type: 'questionAsked', data: { exchangeId, assignmentId, text } },
    to: 'coordinators',
    template: 'questionAsked',
  });
}

/** The coordinator answers a question. */
export function decideAnswerQuestion(facts: OneExchange, { text }: { readonly text: string }) {
  const { id: exchangeId, assignmentId } = facts.exchange;
  return answered(facts, 'answer', {
    move: { answer: text },
    events: [{ type: 'questionAnswered', data: { exchangeId, assignmentId, text } }],
    as: 'decided',
    tell: { to: 'body', template: 'questionAnswered' },
  });
}

/**
 * "Xin gia hạn": the old date counts until it is answered; reminders of the work wait as long. One request at a time.
 */
export function decideRequestExtension(
  facts: OneWork,
  {
    exchangeId,
    wantedDueAt,
    reason,
  }: { readonly exchangeId: string; readonly wantedDueAt: Instant; readonly reason: string },
): Decided {
  const { work } = facts;
  const obstacle = whyNotExtend(askedFrom(facts));
  if (obstacle !== null || work.dueAt === null) {
    return no(obstacle ?? 'noDeadline', 'requestExtension');
  }
  const dates = { oldDueAt: toRfc3339(work.dueAt), wantedDueAt: toRfc3339(wantedDueAt) };
  return asked(facts, {
    exchange: {
      ...{ id: exchangeId, kind: 'extension', assignmentId: work.id, text: reason },
      ...{ dueAt: null, wantedDueAt },
    },
    event: {
      type: 'extensionRequested',
      data: { exchangeId, assignmentId: work.id, reason, ...dates },
    },
    to: 'coordinators',
    template: 'extensionAsked',
  });
}

/** "Đồng ý gia hạn", to the date asked for or to another: the ladder begins anew, the old date stays in the journal. */
export function decideGrantExtension(
  facts: OneExchange,
  { grantedDueAt, note }: { readonly grantedDueAt: Instant; readonly note: string | null },
): Decided {
  const { exchange, work } = facts;
  if (work === null) return no(exchange.state, 'grant');
  const { id: exchangeId } = exchange;
  const of = { exchangeId, assignmentId: work.id };
  return answered(facts, 'grant', {
    move: { answer: note, grantedDueAt },
    work: { dueAt: grantedDueAt },
    events: [
      { type: 'extensionGranted', data: { ...of, grantedDueAt: toRfc3339(grantedDueAt), note } },
      {
        type: 'dueDateChanged',
        data: {
          ...{ assignmentId: work.id, reason: note ?? exchange.text },
          ...datesOf(work.dueAt, grantedDueAt),
        },
      },
    ],
    as: 'decided',
    tell: { to: 'body', template: 'extensionAnswered' },
  });
}

/** "Không đồng ý gia hạn": the date stands, reminders go on from now. */
export function decideRefuseExtension(
  facts: OneExchange,
  { reason }: { readonly reason: string },
): Decided {
  const { exchange, work } = facts;
  if (work === null) return no(exchange.state, 'refuse');
  return answered(facts, 'refuse', {
    move: { answer: reason },
    events: [
      {
        type: 'extensionRefused',
        data: { exchangeId: exchange.id, assignmentId: work.id, reason },
      },
    ],
    as: 'decided',
    tell: { to: 'body', template: 'extensionAnswered' },
  });
}

/** "Yêu cầu giải trình": of work the body owes, with a deadline of its own that is reminded and told upwards. */
export function decideRequestExplanation(
  facts: OneWork,
  {
    exchangeId,
    text,
    dueAt,
  }: { readonly exchangeId: string; readonly text: string; readonly dueAt: Instant },
): Decided {
  const { work } = facts;
  const obstacle = whyNotExplain(askedFrom(facts));
  if (obstacle !== null) return no(obstacle, 'requestExplanation');
  return asked(facts, {
    exchange: {
      ...{ id: exchangeId, kind: 'explanation', assignmentId: work.id, text },
      ...{ dueAt, wantedDueAt: null },
    },
    event: {
      type: 'explanationRequested',
      data: { exchangeId, assignmentId: work.id, text, dueAt: toRfc3339(dueAt) },
    },
    to: 'head',
    template: 'explanationRequested',
  });
}

/** "Giải trình": the body's answer, also after its date. */
export function decideGiveExplanation(
  facts: OneExchange,
  { text }: { readonly text: string },
): Decided {
  const { exchange, work } = facts;
  if (work === null) return no(exchange.state, 'answer');
  return answered(facts, 'answer', {
    move: { answer: text },
    events: [
      { type: 'explanationGiven', data: { exchangeId: exchange.id, assignmentId: work.id, text } },
    ],
    as: 'explained',
    tell: { to: 'coordinators', template: 'explanationGiven' },
  });
}

/** What decides whether something may be asked. */
function askedFrom<Work extends WorkFacts | null>({
  dispatch,
  work,
  exchanges,
}: {
  readonly dispatch: DispatchFacts;
  readonly work: Work;
  readonly exchanges: readonly ExchangeFacts[];
}): AskedFrom<Work> {
  return { dispatchState: dispatch.state, work, waiting: exchanges.map(({ kind }) => kind) };
}

interface Asked {
  readonly exchange: NewExchange;
  readonly event: DispatchEvent;
  readonly to: ToTell['to'];
  readonly template: 'questionAsked' | 'extensionAsked' | 'explanationRequested';
}

function asked(
  {
    dispatch,
    work,
    exchanges,
  }: { readonly dispatch: DispatchFacts } & {
    readonly work: WorkFacts | null;
    readonly exchanges: readonly ExchangeFacts[];
  },
  { exchange, event, to, template }: Asked,
): Decided {
  const facts = { dispatch, work: work === null ? [] : [work], exchanges: about(work, exchanges) };
  return ok(
    settle(
      facts,
      { newExchanges: [exchange] },
      {
        events: [event],
        tells: [{ to, subjectId: exchange.id, key: 'asked', notice: { template, data: {} } }],
      },
    ),
  );
}

/** Of what a body has asked, what is about this work: only that can be judged by it. */
const about = (
  work: WorkFacts | null,
  exchanges: readonly ExchangeFacts[],
): readonly ExchangeFacts[] => exchanges.filter((one) => one.assignmentId === (work?.id ?? null));

interface Answered {
  readonly move: Omit<ExchangeMove, 'state'>;
  readonly work?: { readonly dueAt: Instant };
  /** The work must be with its body; so it must where its date moves. */
  readonly onlyWithBody?: true;
  readonly events: readonly DispatchEvent[];
  readonly as: ObligationEnding;
  /** null: nobody is written to. */
  readonly tell: {
    readonly to: ToTell['to'];
    readonly template: 'questionAnswered' | 'extensionAnswered' | 'explanationGiven';
  } | null;
}

/** What all answers share: the document must stand, the work be where it can be answered for, the kind admit it. */
export function answered(
  { dispatch, work, exchange }: OneExchange,
  act: ExchangeAct,
  { move, work: moved, onlyWithBody, events, as, tell }: Answered,
): Decided {
  if (isOut(dispatch.state)) return no(dispatch.state, act);
  const next = transitionExchange(exchange.kind, exchange.state, act);
  if (!next.ok) return next;
  const staysWith = moved !== undefined || onlyWithBody === true;
  if (staysWith && work !== null && WORK_STANDING[work.state] !== 'open') {
    return no(work.state, act);
  }
  const ofWork = work === null || moved === undefined ? [] : [{ id: work.id, move: moved }];
  return ok(
    settle(
      { dispatch, work: work === null ? [] : [work], exchanges: [exchange] },
      { exchanges: [{ id: exchange.id, move: { state: next.value, ...move } }], work: ofWork },
      {
        events,
        endings: { decide: as, explain: as, reach: as },
        replans: ofWork.map(({ id, move: { dueAt } }) => ({
          subjectId: id,
          kind: 'complete',
          dueAt,
        })),
        tells:
          tell === null
            ? []
            : [
                {
                  to: tell.to,
                  subjectId: exchange.id,
                  key: 'answered',
                  notice: { template: tell.template, data: {} },
                },
              ],
      },
    ),
  );
}
