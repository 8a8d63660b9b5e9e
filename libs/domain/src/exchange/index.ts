export {
  EXCHANGE_ACTS,
  EXCHANGE_KINDS,
  EXCHANGE_STATES,
  transitionExchange,
  type ExchangeAct,
  type ExchangeKind,
  type ExchangeState,
} from './exchange-state.js';
