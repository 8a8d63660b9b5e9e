import type { Passage } from '#contracts/http';
import { REVIEW_WORDS as words } from '#wording';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { DraftBars } from '../../shared/draft/draft-bars.js';
import { isOffered, type Seen } from '../../shared/draft/seen-query.js';
import { useDraftAct } from '../../shared/draft/use-draft-act.js';
import { Empty } from '../../shared/ui/empty.js';
import { Tabs } from '../../shared/ui/tabs.js';
import { useNarrow } from '../../shared/use-window.js';
import { DocumentPane } from './document-pane.js';
import { FramePanel } from './frame-panel.js';
import { NewTask } from './new-task.js';
import { Notes } from './notes.js';
import { QuestionsPanel } from './questions-panel.js';
import { RecipientsPanel } from './recipients-panel.js';
import { reviewMarks } from './review-marks.js';
import { PANES, type Pane } from './search.js';
import { TaskList } from './task-list.js';

const route = getRouteApi('/campaigns/$id/review');

/** From which side a mark is pointed at: only the other one moves. */
interface Pointed {
  readonly id: string | null;
  readonly from: Pane;
}

interface Making {
  readonly passage: Passage | null;
}

/** Both sides and what joins them; on a phone one at a time. */
export function ReviewPanes({ id, seen }: { readonly id: string; readonly seen: Seen }) {
  const { pane = 'reading' } = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = useNarrow();
  const act = useDraftAct(id);
  const [pointed, setPointed] = useState<Pointed>({ id: null, from: 'reading' });
  const [making, setMaking] = useState<Making | null>(null);
  const fromReading = useCallback(
    (mark: string | null) => setPointed({ id: mark, from: 'reading' }),
    [],
  );
  const fromDocument = useCallback((mark: string | null) => {
    setPointed({ id: mark, from: 'document' });
    if (mark !== null) document.getElementById(mark)?.scrollIntoView({ block: 'nearest' });
  }, []);
  const show = (next: Pane): void =>
    void navigate({ search: { pane: next }, replace: true, resetScroll: false });
  const { stored, view } = seen;
  const marks = useMemo(() => (stored === null ? [] : reviewMarks(stored.reading)), [stored]);
  const mayEdit = isOffered(view, 'edit');
  const parties = useMemo(
    () => view.draft.recipientSets.map(({ text, kind }) => ({ text, kind })),
    [view.draft.recipientSets],
  );
  const change = mayEdit ? act.change : null;
  const added = view.draft.tasks.filter(({ ordinal }) => ordinal.startsWith(words.added)).length;
  const pick = (mark: string): void => {
    if (narrow) show('reading');
    requestAnimationFrame(() => document.getElementById(mark)?.focus());
  };
  return (
    <>
      {!mayEdit && <p className="bar">{words.readOnly}</p>}
      <DraftBars id={id} act={act} />
      {narrow && (
        <div className="rv-tabs">
          <Tabs
            label={words.panes}
            tabs={PANES.map((one) => ({
              id: one,
              name: one === 'document' ? words.document : words.work,
            }))}
            chosen={pane}
            onChoose={show}
          />
        </div>
      )}
      <div className="rv-panes">
        {(!narrow || pane === 'document') &&
          (stored === null ? (
            <Empty>{words.noDocument}</Empty>
          ) : (
            <DocumentPane
              text={stored.reading.text}
              marks={marks}
              active={pointed.id}
              follow={pointed.from === 'reading'}
              onPoint={fromDocument}
              onPick={pick}
              onMakeTask={mayEdit ? (passage) => setMaking({ passage }) : null}
            />
          ))}
        {(!narrow || pane === 'reading') && (
          <div className="rv-reading" role="region" aria-label={words.reading} tabIndex={0}>
            <Notes
              seen={seen}
              onShow={(mark) => {
                if (narrow) show('document');
                fromReading(mark);
              }}
            />
            <QuestionsPanel seen={seen} onChange={change} onPoint={fromReading} />
            <FramePanel seen={seen} onChange={change} onPoint={fromReading} />
            <RecipientsPanel seen={seen} onChange={change} />
            <TaskList
              seen={seen}
              act={mayEdit ? act : null}
              active={pointed.id}
              parties={parties}
              onPoint={fromReading}
              onMakeTask={() => setMaking({ passage: null })}
            />
          </div>
        )}
      </div>
      {making !== null && stored !== null && (
        <NewTask
          text={stored.reading.text}
          passage={making.passage}
          ordinal={words.ordinalAdded(added + 1)}
          parties={parties}
          onChange={act.change}
          onClose={() => setMaking(null)}
        />
      )}
    </>
  );
}
