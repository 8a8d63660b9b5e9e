import { refused, ok, type Result } from '../shared/index.js';

/**
 * "Trao đổi": something one side puts to the other about a document or a piece of work, and its answer. A body asks a
 * `question` ("hỏi lại") or for an `extension` ("xin gia hạn"), which its coordinator answers; the coordinator asks for
 * an `explanation` ("yêu cầu giải trình"), which the body gives, and sets a `milestone` ("mốc") of the work, which the body
 * says it has reached.
 */
export const EXCHANGE_KINDS = ['question', 'extension', 'explanation', 'milestone'] as const;
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];

/** Chờ trả lời · Đã trả lời · Đồng ý · Không đồng ý; of a milestone Đã đạt · Đã bỏ. */
export const EXCHANGE_STATES = [
  'asked',
  'answered',
  'granted',
  'refused',
  'reached',
  'dropped',
] as const;
export type ExchangeState = (typeof EXCHANGE_STATES)[number];

export const EXCHANGE_ACTS = ['answer', 'grant', 'refuse', 'reach', 'drop'] as const;
export type ExchangeAct = (typeof EXCHANGE_ACTS)[number];

/** An answer is given once and stands: who wants to say more asks, or is asked, anew. */
const ANSWERS: Readonly<
  Record<ExchangeKind, Readonly<Partial<Record<ExchangeAct, ExchangeState>>>>
> = {
  question: { answer: 'answered' },
  extension: { grant: 'granted', refuse: 'refused' },
  explanation: { answer: 'answered' },
  milestone: { reach: 'reached', drop: 'dropped' },
};

export function transitionExchange(
  kind: ExchangeKind,
  state: ExchangeState,
  act: ExchangeAct,
): Result<ExchangeState, { readonly state: ExchangeState; readonly act: ExchangeAct }> {
  const next = state === 'asked' ? ANSWERS[kind][act] : undefined;
  return next === undefined ? refused({ state, act }) : ok(next);
}
