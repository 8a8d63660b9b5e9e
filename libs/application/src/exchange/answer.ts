import {
  toRfc3339,
  type Decision,
  type ExchangeFacts,
  type ExchangeKind,
  type ExchangeState,
} from '#domain';

/** The answer to an act on an exchange. */
export interface ExchangeAnswer {
  readonly id: string;
  readonly kind: ExchangeKind;
  readonly state: ExchangeState;
  readonly assignmentId: string | null;
  /** RFC 3339: by when an explanation is to be given; null for the other kinds. */
  readonly dueAt: string | null;
  /** The date an extension asks for. */
  readonly wantedDueAt: string | null;
  /** The date that was granted. */
  readonly grantedDueAt: string | null;
  /** True when the same had been asked before and still waits: nothing was written. */
  readonly already: boolean;
}

const written = (instant: number | null | undefined): string | null =>
  instant === null || instant === undefined ? null : toRfc3339(instant);

type Asked = Pick<ExchangeFacts, 'id' | 'kind' | 'assignmentId' | 'dueAt' | 'wantedDueAt'>;

export const answerOf = (
  exchange: Asked & { readonly state: ExchangeState },
  already: boolean,
): ExchangeAnswer => ({
  id: exchange.id,
  kind: exchange.kind,
  state: exchange.state,
  assignmentId: exchange.assignmentId,
  dueAt: written(exchange.dueAt),
  wantedDueAt: written(exchange.wantedDueAt),
  grantedDueAt: null,
  already,
});

/** What a decision has asked. */
export function answerAsked({ newExchanges: [asked] }: Decision): ExchangeAnswer {
  if (asked === undefined) throw new Error('A decision that asks has nothing asked');
  return answerOf({ ...asked, state: 'asked' }, false);
}

/** The exchange as a decision has answered it. */
export function answerGiven(exchange: ExchangeFacts, { exchanges }: Decision): ExchangeAnswer {
  const move = exchanges.find((one) => one.id === exchange.id)?.move;
  const state = move?.state ?? exchange.state;
  return { ...answerOf({ ...exchange, state }, false), grantedDueAt: written(move?.grantedDueAt) };
}
