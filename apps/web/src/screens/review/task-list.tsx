import type { ReadTask } from '#contracts/http';
import { REVIEW_WORDS as words } from '#wording';
import { useCallback, useMemo, useState } from 'react';
import type { Seen } from '../../shared/draft/seen-query.js';
import type { DraftAct } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { dropTask, keyOf, mergeUp } from '../../shared/draft/changes.js';
import { KeysHelp } from './keys-help.js';
import type { KeyWish } from './review-keys.js';
import { TaskCard, type Party } from './task-card.js';
import { useReviewKeys } from './use-review-keys.js';

interface TaskListProps {
  readonly seen: Seen;
  readonly act: DraftAct | null;
  readonly active: string | null;
  readonly parties: readonly Party[];
  readonly onPoint: (id: string | null) => void;
  readonly onMakeTask: () => void;
}

interface Opened {
  readonly key: string;
  readonly form: 'split' | 'edit';
}

const NO_TASKS: readonly ReadTask[] = [];
const cardAt = (place: number): HTMLElement | null => document.getElementById(`task-${place}`);
/** The card one is in; -1: none. */
const here = (): number =>
  Number(document.activeElement?.closest('[data-card]')?.id.slice('task-'.length) ?? -1);

function focusOn(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

/** The pieces of work in the order of the document. J and K go through them, other keys act on the one at hand. */
export function TaskList({ seen, act, active, parties, onPoint, onMakeTask }: TaskListProps) {
  const tasks = seen.stored?.reading.tasks ?? NO_TASKS;
  const { draft } = seen.view;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [help, setHelp] = useState(false);
  const keep = useCallback((key: string) => {
    setKept((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  const go = useCallback(
    (place: number) => focusOn(cardAt(Math.max(0, Math.min(tasks.length - 1, place)))),
    [tasks.length],
  );
  const onWish = useCallback(
    (wish: KeyWish): void => {
      const place = here();
      const task = tasks[place];
      if (wish === 'help') return setHelp(true);
      if (wish === 'next') return go(place + 1);
      if (wish === 'previous') return go(place - 1);
      if (wish === 'question') {
        return focusOn(document.querySelector<HTMLElement>('[data-question="open"]'));
      }
      if (act === null) return;
      if (wish === 'undo') return act.undo();
      if (task === undefined) return;
      if (wish === 'keep') {
        keep(keyOf(task));
        return go(place + 1);
      }
      if (wish === 'split') return setOpened({ key: keyOf(task), form: 'split' });
      if (wish === 'merge' && place > 0) act.change(mergeUp(task));
      if (wish === 'drop') act.change(dropTask(task));
      // The card at hand goes away: the one in its place is next.
      if (wish === 'merge' || wish === 'drop') go(wish === 'merge' ? place - 1 : place + 1);
    },
    [act, go, keep, tasks],
  );
  const keys = useReviewKeys(onWish);
  const known = useMemo(
    () => new Map(draft.tasks.map((task) => [task.position, task])),
    [draft.tasks],
  );
  return (
    <section aria-labelledby="rv-tasks" id="tasks">
      <div className="row rv-head">
        <h2 id="rv-tasks">{words.tasks(tasks.length)}</h2>
        {kept.size > 0 && (
          <span className="small muted">{words.seen(kept.size, tasks.length)}</span>
        )}
        <span className="rv-spring" />
        <Button kind="quiet" size="small" onClick={() => setHelp(true)}>
          {words.keys}
        </Button>
        {act !== null && (
          <>
            <Button size="small" icon="back" onClick={act.undo}>
              {words.undo}
            </Button>
            {seen.stored !== null && (
              <Button size="small" icon="plus" onClick={onMakeTask}>
                {words.byHand}
              </Button>
            )}
          </>
        )}
      </div>
      {tasks.length === 0 && <Empty>{words.nothingFound}</Empty>}
      <ol className="rv-cards">
        {tasks.map((task, place) => {
          const key = keyOf(task);
          const id = `task-${place}`;
          return (
            <TaskCard
              key={key}
              task={task}
              known={known.get(place + 1)}
              place={place}
              id={id}
              text={seen.stored?.reading.text ?? ''}
              today={seen.view.updatedAt}
              active={active === id}
              kept={kept.has(key)}
              open={opened?.key === key ? opened.form : null}
              parties={parties}
              onChange={act?.change ?? null}
              onPoint={onPoint}
              onOpen={(form) => setOpened(form === null ? null : { key, form })}
              onKeep={() => keep(key)}
            />
          );
        })}
      </ol>
      {help && <KeysHelp on={keys.on} onSwitch={keys.turn} onClose={() => setHelp(false)} />}
    </section>
  );
}
