import {
  follow,
  type Result,
  type TransitionRefused,
  type TransitionTable,
} from '../shared/index.js';

/**
 * "Lượt gửi tới đơn vị" (campaign × body): Đã gửi đến · Đã mở · Đã tiếp nhận · Từ chối tiếp nhận · Thu
 * hồi.
 */
export const DISPATCH_STATES = [
  'delivered',
  'opened',
  'acknowledged',
  'declined',
  'recalled',
] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

export const DISPATCH_ACTS = ['open', 'acknowledge', 'decline', 'reinstate', 'recall'] as const;
export type DispatchAct = (typeof DISPATCH_ACTS)[number];

/**
 * Opening is no legal act and may go unseen (a mail client, an API client), so a body may acknowledge or
 * decline from `delivered`. Once acknowledged it declines single assignments, no longer the whole
 * dispatch.
 */
export const DISPATCH_TRANSITIONS: TransitionTable<DispatchState, DispatchAct> = {
  delivered: {
    open: 'opened',
    acknowledge: 'acknowledged',
    decline: 'declined',
    recall: 'recalled',
  },
  opened: { acknowledge: 'acknowledged', decline: 'declined', recall: 'recalled' },
  acknowledged: { recall: 'recalled' },
  declined: { reinstate: 'delivered', recall: 'recalled' },
  recalled: {},
};

export const transitionDispatch = (
  state: DispatchState,
  act: DispatchAct,
): Result<DispatchState, TransitionRefused<DispatchState, DispatchAct>> =>
  follow(DISPATCH_TRANSITIONS, state, act);
