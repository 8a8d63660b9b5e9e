import { CONTROL_ROOM_WORDS as words, momentWords } from '#wording';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { useNarrow, useWide } from '../../shared/use-window.js';
import { BodyList } from './body-list.js';
import { BulkBar } from './bulk-bar.js';
import { Deadlines } from './deadlines.js';
import { Legend } from './legend.js';
import { MatrixGrid } from './matrix-grid.js';
import type { Line, Matrix, Task } from './matrix-query.js';
import type { ControlRoomSearch } from './search.js';
import { shownLines } from './selection.js';
import { movableTasks } from './steer/steering-acts.js';
import { Tools } from './tools.js';
import { Unacknowledged } from './unacknowledged.js';
import { useKeptOrder } from './use-kept-order.js';

const route = getRouteApi('/campaigns/$id');

/** Comes when it is asked for: the room is at the edge of its weight. */
const WorkDrawer = lazy(async () => ({
  default: (await import('./work-drawer.js')).WorkDrawer,
}));

const Cascade = lazy(async () => ({ default: (await import('./cascade.js')).Cascade }));
const NudgeBodies = lazy(async () => ({
  default: (await import('./nudge-bodies.js')).NudgeBodies,
}));
const TransferMany = lazy(async () => ({
  default: (await import('./steer/transfer-many.js')).TransferMany,
}));
const DueDate = lazy(async () => ({ default: (await import('./steer/due-date.js')).DueDate }));

/** Nothing late is worth saying, with what comes next. */
function Calm({ matrix }: { readonly matrix: Matrix }) {
  const { asOf, tasks, totals } = matrix.campaign;
  if (totals.work.openLate > 0) return null;
  const next = tasks
    .map(({ dueAt }) => dueAt)
    .filter((dueAt): dueAt is string => dueAt !== null && dueAt > asOf)
    .sort()[0];
  return (
    <p className="room-calm">
      {words.nothingLate} {next !== undefined && words.nearest(momentWords(next))}
    </p>
  );
}

/** The rows, in the way the address asks for. */
export function Room({ matrix }: { readonly matrix: Matrix }) {
  const { campaign } = matrix;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = useNarrow();
  const beside = useWide() && search.body !== undefined;
  const { lines, moved, reorder } = useKeptOrder(matrix);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<'nudge' | 'moveDue' | 'transfer' | null>(null);
  const shown = useMemo(() => shownLines(lines, search), [lines, search]);
  const picked = useMemo(() => lines.filter(({ code }) => chosen.has(code)), [lines, chosen]);
  const choosable = campaign.offers.some(({ act, offered }) => act === 'nudge' && offered);

  const change = useCallback(
    (to: Partial<Record<keyof ControlRoomSearch, unknown>>, replace = true) =>
      void navigate({
        search: (before) => ({ ...before, ...to }) as ControlRoomSearch,
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
  const open = useCallback(
    (line: Line, task: Task | null) => change({ body: line.code, task: task?.position }, false),
    [change],
  );
  const choose = useCallback((line: Line) => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(line.code)) after.add(line.code);
      return after;
    });
  }, []);
  if (lines.length === 0) return <Empty>{words.nobody}</Empty>;

  const { view = 'matrix', body } = search;
  const { tasks } = campaign;
  const late = shown.filter((line) => line.late > 0);
  const done = (): void => {
    setDoing(null);
    setChosen(new Set());
  };
  const clear = (
    <Button onClick={() => change({ show: undefined, find: undefined })}>
      {words.clearFilter}
    </Button>
  );
  return (
    <>
      <Calm matrix={matrix} />
      <Tools
        search={search}
        unacknowledged={campaign.totals.dispatches.notAcknowledged}
        narrow={narrow}
        onChange={change}
      >
        {choosable && view === 'matrix' && !narrow && late.length > 0 && (
          <Button
            kind="quiet"
            size="small"
            className="room-choose"
            onClick={() => setChosen(new Set(late.map(({ code }) => code)))}
          >
            {words.chooseLate(late.length)}
          </Button>
        )}
      </Tools>
      {moved && (
        <div className="bar" role="status">
          <p>{words.reorder}</p>
          <Button size="small" onClick={reorder}>
            {words.reorderAct}
          </Button>
        </div>
      )}
      {choosable && view === 'matrix' && (
        <BulkBar
          chosen={picked}
          onClear={() => setChosen(new Set())}
          onNudge={() => setDoing('nudge')}
          onMoveDue={movableTasks(campaign).length > 0 ? () => setDoing('moveDue') : null}
          onTransfer={() => setDoing('transfer')}
        />
      )}
      <p className="sr" role="status">
        {words.shownOf(shown.length, lines.length)}
      </p>
      <div className={beside ? 'room-beside' : undefined}>
        <div className="room-rows">
          {view === 'cascade' && (
            <Suspense>
              <Cascade campaignId={campaign.id} />
            </Suspense>
          )}
          {shown.length === 0 && view !== 'cascade' && (
            <Empty act={clear}>{words.nobodyFits}</Empty>
          )}
          {shown.length > 0 && view === 'matrix' && !narrow && (
            <div className="panel mx-panel">
              <MatrixGrid
                lines={shown}
                tasks={tasks}
                chosen={chosen}
                choosable={choosable}
                onOpen={open}
                onChoose={choose}
              />
              <Legend />
            </div>
          )}
          {shown.length > 0 && view === 'matrix' && narrow && (
            <BodyList lines={shown} tasks={tasks} onOpen={open} />
          )}
          {shown.length > 0 && view === 'deadlines' && (
            <Deadlines campaign={campaign} lines={shown} onOpen={open} />
          )}
          {shown.length > 0 && view === 'unacknowledged' && (
            <Unacknowledged lines={shown} onOpen={open} />
          )}
        </div>
        {body !== undefined && (
          <Suspense>
            <WorkDrawer
              campaign={campaign}
              bodyCode={body}
              task={tasks.find(({ position }) => position === search.task) ?? null}
              onClose={() => change({ body: undefined, task: undefined })}
            />
          </Suspense>
        )}
      </div>
      {doing === 'nudge' && (
        <Suspense>
          <NudgeBodies
            campaignId={campaign.id}
            codes={picked.map(({ code }) => code)}
            onClose={() => setDoing(null)}
            onDone={done}
          />
        </Suspense>
      )}
      {doing === 'transfer' && (
        <Suspense>
          <TransferMany
            campaign={campaign}
            codes={picked.map(({ code }) => code)}
            onClose={() => setDoing(null)}
            onDone={done}
          />
        </Suspense>
      )}
      {doing === 'moveDue' && (
        <Suspense>
          <DueDate
            campaign={campaign}
            codes={picked.map(({ code }) => code)}
            taskId={null}
            onClose={() => setDoing(null)}
            onDone={done}
          />
        </Suspense>
      )}
    </>
  );
}
