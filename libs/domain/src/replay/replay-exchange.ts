import { transitionExchange, type ExchangeAct, type ExchangeKind } from '../exchange/index.js';
import { textIn, type ChainEvent } from './chain-event.js';
import { notAdmitted } from './replay-fault.js';
import type { ReplayedDispatch } from './replayed.js';

const ASKED: Readonly<Partial<Record<string, ExchangeKind>>> = {
  questionAsked: 'question',
  extensionRequested: 'extension',
  explanationRequested: 'explanation',
  milestoneSet: 'milestone',
};
const ANSWERED: Readonly<Partial<Record<string, ExchangeAct>>> = {
  questionAnswered: 'answer',
  extensionGranted: 'grant',
  extensionRefused: 'refuse',
  explanationGiven: 'answer',
  milestoneReached: 'reach',
  milestoneDropped: 'drop',
};

/** What an entry asks or answers, through the table of exchanges, to the row it vouches for. */
export function onExchange(replayed: ReplayedDispatch, event: ChainEvent): void {
  const id = textIn(event, 'exchangeId');
  if (id === null) return;
  const kind = ASKED[event.type];
  if (kind !== undefined) ask(replayed, event, id, kind);
  const act = ANSWERED[event.type];
  if (act !== undefined) answer(replayed, event, id, act);
}

/** What was put to the other side: a question's text, an extension's reason. */
const saidIn = (event: ChainEvent): string | null =>
  textIn(event, 'text') ?? textIn(event, 'reason') ?? textIn(event, 'note');

function ask(
  { exchanges, faults }: ReplayedDispatch,
  event: ChainEvent,
  id: string,
  kind: ExchangeKind,
): void {
  if (exchanges.has(id)) {
    faults.push({ code: 'OPENED_TWICE', seq: event.seq, of: { kind: 'exchange', id } });
  }
  exchanges.set(id, {
    kind,
    assignmentId: textIn(event, 'assignmentId'),
    text: saidIn(event),
    askedAt: event.occurredAt,
    dueAt: textIn(event, 'dueAt'),
    wantedDueAt: textIn(event, 'wantedDueAt'),
    state: 'asked',
    answer: null,
    answeredAt: null,
    grantedDueAt: null,
  });
}

function answer(replayed: ReplayedDispatch, event: ChainEvent, id: string, act: ExchangeAct): void {
  const of = { kind: 'exchange', id } as const;
  const known = replayed.exchanges.get(id);
  if (known === undefined) {
    replayed.faults.push({ code: 'NEVER_ASKED', seq: event.seq, of, act });
    return;
  }
  const next = transitionExchange(known.kind, known.state, act);
  if (!next.ok) {
    notAdmitted(replayed.faults, event, of, act, next.error.state);
    return;
  }
  known.state = next.value;
  known.answer = saidIn(event);
  known.answeredAt = event.occurredAt;
  known.grantedDueAt = textIn(event, 'grantedDueAt');
}
