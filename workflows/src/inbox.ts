import { defineSignal, setHandler } from '@temporalio/workflow';
import { CHANGED_SIGNAL, CHECKPOINT_SIGNAL } from '#contracts/workflow';

const changedSignal = defineSignal(CHANGED_SIGNAL);
const checkpointSignal = defineSignal(CHECKPOINT_SIGNAL);

/** What signals have said so far. Handlers only count: they never throw and carry no data. */
export interface Inbox {
  /** A count, not a flag: a signal that comes while an activity runs must not be lost. */
  readonly changes: () => number;
  readonly checkpoint: () => boolean;
}

export function openInbox(): Inbox {
  let changes = 0;
  let checkpoint = false;
  setHandler(changedSignal, () => {
    changes += 1;
  });
  setHandler(checkpointSignal, () => {
    checkpoint = true;
  });
  return { changes: () => changes, checkpoint: () => checkpoint };
}
