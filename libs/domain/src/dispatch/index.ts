export {
  DISPATCH_ACTS,
  DISPATCH_STATES,
  DISPATCH_TRANSITIONS,
  transitionDispatch,
  type DispatchAct,
  type DispatchState,
} from './dispatch-state.js';
