import { REVIEW_WORDS as words } from '#wording';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { hasStatus } from '../api/api-error.js';
import { useAct } from '../api/use-act.js';
import { tell } from '../ui/toast.js';
import { sendDraft, undoingOf, type DraftRequest, type Sent } from './draft-request.js';
import { seenQuery, type Seen } from './seen-query.js';

/** One change of a draft as a person makes it. */
export interface Change {
  /** Told when it is written. */
  readonly done: string;
  /** What it writes, shown beside a colleague's version. */
  readonly mine: readonly { readonly what: string; readonly value: string }[];
  /** Made of what is there when its turn comes; null: what it changes is there no more. */
  readonly request: (seen: Seen) => DraftRequest | null;
}

interface Attempt {
  readonly change: Change;
  /** What the person had before the eyes. */
  readonly base: Seen;
  readonly undoes: boolean;
}

export interface DraftAct {
  readonly change: (change: Change) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
  readonly pending: boolean;
  /** What was refused, unless it is a conflict. */
  readonly error: Error | null;
  readonly retry: () => void;
  /** A colleague wrote first. */
  readonly conflict: Attempt | null;
  readonly keepTheirs: () => void;
}

/**
 * Changes of one draft, one after the other: each is made of what the one before has left. The last can be taken back,
 * and the one before it, as far as this visit goes.
 */
export function useDraftAct(id: string): DraftAct {
  const client = useQueryClient();
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [undone, setUndone] = useState<readonly DraftRequest[]>([]);
  const stack = useRef<readonly DraftRequest[]>([]);
  const line = useRef(Promise.resolve());
  const stuck = useRef(false);
  const keep = useCallback((next: readonly DraftRequest[]) => {
    stack.current = next;
    setUndone(next);
  }, []);
  const act = useAct({
    send: (sent: Sent, key) => sendDraft(sent, key),
    changes: [['campaign', id], ['campaigns']],
  });
  const { mutateAsync, reset } = act;

  const run = useCallback(
    async (change: Change, undoes: boolean): Promise<void> => {
      if (stuck.current) return;
      const seen = client.getQueryData(seenQuery(id).queryKey);
      if (seen === undefined) return;
      const request = change.request(seen);
      if (request === null) return tell(words.conflictGone);
      setAttempt({ change, base: seen, undoes });
      const { view, stored } = seen;
      try {
        await mutateAsync({
          id,
          version: view.version,
          revision: stored?.revision ?? 0,
          request,
        });
      } catch {
        // Shown by whoever uses the hook; what was to follow was meant for another draft.
        stuck.current = true;
        return;
      }
      setAttempt(null);
      keep(undoes ? stack.current.slice(0, -1) : [...stack.current, undoingOf(seen, request)]);
      tell(change.done, undoes ? undefined : () => undo.current());
    },
    [client, id, keep, mutateAsync],
  );
  const queue = useCallback(
    (change: Change, undoes: boolean): void => {
      if (stuck.current) {
        stuck.current = false;
        line.current = Promise.resolve();
      }
      line.current = line.current.then(() => run(change, undoes));
    },
    [run],
  );
  const undo = useRef((): void => undefined);
  undo.current = () => {
    const last = stack.current.at(-1);
    if (last === undefined) return tell(words.nothingToUndo);
    queue({ done: words.undone, mine: [], request: () => last }, true);
  };
  const change = useCallback((one: Change) => queue(one, false), [queue]);
  const isConflict = hasStatus(act.error, 412);
  return {
    change,
    undo: useCallback(() => undo.current(), []),
    canUndo: undone.length > 0,
    pending: act.isPending,
    error: isConflict ? null : act.error,
    retry: () => {
      if (attempt !== null) queue(attempt.change, attempt.undoes);
    },
    conflict: isConflict ? attempt : null,
    keepTheirs: () => {
      stuck.current = false;
      line.current = Promise.resolve();
      setAttempt(null);
      keep([]);
      reset();
    },
  };
}
