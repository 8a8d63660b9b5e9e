import {
  follow,
  type Result,
  type TransitionRefused,
  type TransitionTable,
} from '../shared/index.js';

/**
 * "Giao việc" (task × body × role): Đã giao · Đang thực hiện · Chờ xác nhận · Trả lại · Hoàn thành ·
 * Không thuộc thẩm quyền · Đã chuyển giao · Thôi giao. An open extension request stands beside the state.
 */
export const ASSIGNMENT_STATES = [
  'assigned',
  'in_progress',
  'submitted',
  'returned',
  'done',
  'declined',
  'transferred',
  'cancelled',
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const ASSIGNMENT_ACTS = [
  'reportProgress',
  'submit',
  'accept',
  'return',
  'decline',
  'reinstate',
  'transfer',
  'cancel',
] as const;
export type AssignmentAct = (typeof ASSIGNMENT_ACTS)[number];

/**
 * The first word of progress moves `assigned` to `in_progress`; later ones leave the state. A small task
 * may be submitted without one. Accepted work stays accepted. A declined row can be given back to the
 * body, to another, or dropped.
 */
export const ASSIGNMENT_TRANSITIONS: TransitionTable<AssignmentState, AssignmentAct> = {
  assigned: {
    reportProgress: 'in_progress',
    submit: 'submitted',
    decline: 'declined',
    transfer: 'transferred',
    cancel: 'cancelled',
  },
  in_progress: {
    reportProgress: 'in_progress',
    submit: 'submitted',
    decline: 'declined',
    transfer: 'transferred',
    cancel: 'cancelled',
  },
  submitted: {
    accept: 'done',
    return: 'returned',
    transfer: 'transferred',
    cancel: 'cancelled',
  },
  returned: {
    reportProgress: 'returned',
    submit: 'submitted',
    transfer: 'transferred',
    cancel: 'cancelled',
  },
  done: {},
  declined: { reinstate: 'assigned', transfer: 'transferred', cancel: 'cancelled' },
  transferred: {},
  cancelled: {},
};

export const transitionAssignment = (
  state: AssignmentState,
  act: AssignmentAct,
): Result<AssignmentState, TransitionRefused<AssignmentState, AssignmentAct>> =>
  follow(ASSIGNMENT_TRANSITIONS, state, act);
