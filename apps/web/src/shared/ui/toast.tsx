import { SCREEN_WORDS as words } from '#wording';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from './button.js';

const SHOWN_FOR_MS = 10_000;

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => void) | undefined;
}

let shown: Toast | null = null;
let count = 0;
const listeners = new Set<() => void>();

function show(next: Toast | null): void {
  shown = next;
  for (const tell of listeners) tell();
}

/**
 * Says for ten seconds what has just happened. `undo` only for what is local and can be taken back (a filter, a row
 * that was merged): an act on the record is answered by its line on the timeline.
 */
export function tell(text: string, undo?: () => void): void {
  count += 1;
  show({ id: count, text, undo });
}

const subscribe = (notify: () => void): (() => void) => {
  listeners.add(notify);
  return () => listeners.delete(notify);
};

/** Stands once, in the shell. */
export function UndoToast() {
  const toast = useSyncExternalStore(subscribe, () => shown);
  useEffect(() => {
    if (toast === null) return undefined;
    const timer = setTimeout(() => shown?.id === toast.id && show(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className="toasts" role="status">
      {toast !== null && (
        <div className="toast">
          <p>{toast.text}</p>
          {toast.undo !== undefined && (
            <Button
              kind="quiet"
              size="small"
              onClick={() => {
                toast.undo?.();
                show(null);
              }}
            >
              {words.undo}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
