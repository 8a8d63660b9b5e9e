import {
  follow,
  type Result,
  type TransitionRefused,
  type TransitionTable,
} from '../shared/index.js';

/**
 * "Lượt gửi tới đơn vị" (campaign × body): Đã gửi đến · Đã mở · Đã tiếp nhận · Từ chối tiếp nhận · Thu
 * hồi · Đã chuyển giao.
 */
export const DISPATCH_STATES = [
  'delivered',
  'opened',
  'acknowledged',
  'declined',
  'recalled',
  'transferred',
] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

export const DISPATCH_ACTS = [
  'open',
  'acknowledge',
  'decline',
  'reinstate',
  'recall',
  'transfer',
  'redeliver',
  'askAgain',
] as const;
export type DispatchAct = (typeof DISPATCH_ACTS)[number];

/**
 * Opening is no legal act and may go unseen (a mail client, an API client), so a body may acknowledge or
 * decline from `delivered`. Once acknowledged it declines single assignments, no longer the whole
 * dispatch. One that was taken back from its body alone can be given back; one that was handed over comes back only
 * with work (`redeliver`). What was acknowledged and then amended into more is asked again (`askAgain`).
 */
export const DISPATCH_TRANSITIONS: TransitionTable<DispatchState, DispatchAct> = {
  delivered: {
    open: 'opened',
    acknowledge: 'acknowledged',
    decline: 'declined',
    recall: 'recalled',
    transfer: 'transferred',
  },
  opened: {
    acknowledge: 'acknowledged',
    decline: 'declined',
    recall: 'recalled',
    transfer: 'transferred',
  },
  acknowledged: { recall: 'recalled', transfer: 'transferred', askAgain: 'delivered' },
  declined: { reinstate: 'delivered', recall: 'recalled', transfer: 'transferred' },
  recalled: { reinstate: 'delivered' },
  transferred: { redeliver: 'delivered' },
};

export const transitionDispatch = (
  state: DispatchState,
  act: DispatchAct,
): Result<DispatchState, TransitionRefused<DispatchState, DispatchAct>> =>
  follow(DISPATCH_TRANSITIONS, state, act);
