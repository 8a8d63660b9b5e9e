import type { ChainEvent } from './chain-event.js';

/** Something that follows its own table: a piece of work, a report, an exchange. */
export interface ReplayedPart {
  readonly kind: 'work' | 'report' | 'exchange';
  readonly id: string;
}

/** What the tables do not admit; `of` is null where the dispatch or campaign itself is meant. */
export type ReplayFault =
  | { readonly code: 'NO_DRAFT_FIRST' }
  | { readonly code: 'NO_DELIVERY_FIRST' }
  | {
      readonly code: 'MOVE_NOT_ADMITTED';
      readonly seq: number;
      readonly of: ReplayedPart | null;
      readonly act: string;
      readonly from: string;
    }
  | {
      readonly code: 'OPENED_TWICE';
      readonly seq: number;
      readonly of: ReplayedPart;
    }
  | {
      readonly code: 'NEVER_ASKED';
      readonly seq: number;
      readonly of: ReplayedPart;
      readonly act: string;
    };

export function notAdmitted(
  faults: ReplayFault[],
  { seq }: ChainEvent,
  of: ReplayedPart | null,
  act: string,
  from: string,
): void {
  faults.push({ code: 'MOVE_NOT_ADMITTED', seq, of, act, from });
}
