import { oneOf, textParam } from '../../shared/search-params.js';

export const VIEWS = ['matrix', 'deadlines', 'unacknowledged', 'cascade'] as const;
/** Which bodies: all, or those with something late, due within the week, or waiting for the coordinator. */
export const SHOWN = ['all', 'late', 'soon', 'waiting'] as const;
export type View = (typeof VIEWS)[number];
export type Shown = (typeof SHOWN)[number];

export interface ControlRoomSearch {
  readonly view?: View;
  readonly show?: Shown;
  /** Typed by hand: matched without marks. */
  readonly find?: string;
  /** The cell whose drawer is open: the body's code, and the place of the task. */
  readonly body?: string;
  readonly task?: number;
}

/** What is usual is not written in the address; what is not understood is left out. */
export function readSearch(search: Record<string, unknown>): ControlRoomSearch {
  const task = Number(search['task']);
  return {
    ...oneOf('view', search['view'], VIEWS),
    ...oneOf('show', search['show'], SHOWN),
    ...textParam('find', search['find']),
    ...textParam('body', search['body']),
    ...(Number.isInteger(task) && task > 0 ? { task } : {}),
  };
}
