import type { Validity } from '../directory/index.js';

export interface SuccessorBody {
  readonly code: string;
  readonly name: string;
}

/** What a draft and its plan need to know of one body. Addresses are those valid on the day asked for. */
export interface DraftBody extends Validity {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Mail address of its contact point. */
  readonly contact: string | null;
  /** Mail address of its head; null: an escalation goes to the coordinator's list. */
  readonly head: string | null;
  /** It has an address that the issuing body may not see: another office keeps it, and has agreed to the work only. */
  readonly withheld?: true;
  /** Who took over from it, if anyone did. */
  readonly successors: readonly SuccessorBody[];
}

/** A named group with its members' ids as of a day. */
export interface DraftGroup {
  readonly code: string;
  readonly memberIds: readonly string[];
}

/** The part of the directory a draft speaks of, read at one moment. */
export interface DirectoryView {
  readonly bodiesById: ReadonlyMap<string, DraftBody>;
  readonly bodiesByCode: ReadonlyMap<string, DraftBody>;
  readonly groupsByCode: ReadonlyMap<string, DraftGroup>;
}

export function directoryView(
  bodies: readonly DraftBody[],
  groups: readonly DraftGroup[],
): DirectoryView {
  return {
    bodiesById: new Map(bodies.map((body) => [body.id, body])),
    bodiesByCode: new Map(bodies.map((body) => [body.code, body])),
    groupsByCode: new Map(groups.map((group) => [group.code, group])),
  };
}
