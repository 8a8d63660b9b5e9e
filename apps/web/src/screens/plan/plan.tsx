import { momentWords, PLAN_WORDS as words } from '#wording';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { DraftBars } from '../../shared/draft/draft-bars.js';
import { isOffered, type Seen } from '../../shared/draft/seen-query.js';
import { useDraftAct } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { CalendarHeat } from './calendar-heat.js';
import { DateList } from './date-list.js';
import { GapLink } from './gap-link.js';
import { LaunchButton } from './launch-button.js';
import { LoadPanel } from './load-panel.js';
import { MailSample } from './mail-sample.js';
import { loadOf, planDates, planReminders } from './plan-dates.js';
import { previewQuery, recipientsQuery, type Preview } from './plan-queries.js';
import { RecipientsTable } from './recipients-table.js';
import { placeOfProblem, sixChecks } from './six-checks.js';
import { SixPanel } from './six-panel.js';
import { useDaysOff } from './use-days-off.js';

interface PlanProps {
  readonly id: string;
  readonly seen: Seen;
}

interface Known {
  readonly preview: Preview;
  /** When it was made: what is read for it later belongs to no other. */
  readonly made: number;
}

/** After a step from elsewhere to a place on this page, which was not drawn yet when the address was. */
function usePlaceInAddress(): void {
  useEffect(() => {
    const { hash } = window.location;
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, []);
}

const yearsOf = (dates: readonly { readonly on: string }[]): readonly number[] => [
  ...new Set(dates.map(({ on }) => Number(on.slice(0, 4)))),
];

function Previewed({ id, seen, preview, made }: PlanProps & Known) {
  const act = useDraftAct(id);
  const blockers = useRef<HTMLElement>(null);
  const [changed, setChanged] = useState<readonly string[]>([]);
  const dates = useMemo(() => planDates(preview), [preview]);
  const reminders = useMemo(() => planReminders(preview), [preview]);
  const load = useMemo(() => loadOf(dates), [dates]);
  const isDayOff = useDaysOff(yearsOf(dates));
  const pages = useInfiniteQuery(recipientsQuery(id, preview.planHash, made));
  const recipients = pages.data?.pages.flatMap(({ items }) => items) ?? preview.recipients;
  usePlaceInAddress();
  const { problems, notes, tasks, recipientCount, acknowledgement } = preview;
  const { recipientSets } = seen.view.draft;
  const launch = (
    <LaunchButton
      id={id}
      preview={preview}
      isBehind={preview.version !== seen.view.version}
      onPlanChanged={setChanged}
      onBlocked={() => {
        blockers.current?.scrollIntoView({ block: 'center' });
        blockers.current?.focus();
      }}
    />
  );
  return (
    <div className="pl">
      <DraftBars id={id} act={act} />
      {changed.length > 0 && (
        <div className="bar bar-offline" role="alert">
          <div>
            <p>{words.planChanged}</p>
            <ul>
              {changed.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <section className="panel pl-top">
        <div>
          <p className="pl-nothing">{words.nothingSent}</p>
          <p className="soft">
            {words.summary(
              tasks.length,
              recipientCount,
              momentWords(acknowledgement.firstNoticeAt),
            )}
          </p>
        </div>
        {launch}
      </section>
      {problems.length > 0 && (
        <section ref={blockers} className="problem" tabIndex={-1} aria-labelledby="pl-blockers">
          <h2 id="pl-blockers">{words.blockers(problems.length)}</h2>
          <ul className="problem-faults">
            {problems.map((problem) => (
              <li key={`${problem.pointer} ${problem.detail}`}>
                <GapLink id={id} place={placeOfProblem(problem, seen)}>
                  {problem.detail}
                </GapLink>
              </li>
            ))}
          </ul>
          <p className="small">{words.blockersNext}</p>
        </section>
      )}
      <div className="pl-columns">
        <SixPanel id={id} checks={sixChecks(seen, preview)} />
        {notes.length > 0 && (
          <section className="panel pl-panel" aria-labelledby="pl-notes">
            <h2 id="pl-notes">{words.notes}</h2>
            <ul className="pl-notes">
              {notes.map(({ code, text }) => (
                <li key={`${code} ${text}`}>{text}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <section className="panel pl-panel" aria-labelledby="pl-calendar">
        <h2 id="pl-calendar">{words.calendar}</h2>
        <div className="pl-calendar">
          <div>
            <CalendarHeat load={load} isDayOff={isDayOff} />
          </div>
          <div>
            <DateList
              dates={dates}
              reminders={reminders}
              tasks={seen.view.draft.tasks}
              today={preview.launchDay}
              isDayOff={isDayOff}
              onChange={act.change}
            />
          </div>
        </div>
      </section>
      <LoadPanel id={id} made={made} onChange={act.change} />
      <section className="panel pl-panel">
        <h2 id="pl-table">{words.table}</h2>
        <RecipientsTable
          id={id}
          sets={recipientSets}
          recipients={recipients}
          tasks={tasks}
          onChange={act.change}
        />
        {pages.hasNextPage && (
          <Button onClick={() => void pages.fetchNextPage()}>{words.moreBodies}</Button>
        )}
      </section>
      {recipients.length > 0 && <MailSample id={id} recipients={recipients} made={made} />}
      <div className="pl-end">{launch}</div>
    </div>
  );
}

/** The preview of the draft as it is now; each change of the draft makes another. */
export function Plan({ id, seen }: PlanProps) {
  const { view } = seen;
  const mayPreview = isOffered(view, 'preview');
  const preview = useQuery({ ...previewQuery(id, view.version), enabled: mayPreview });
  const [known, setKnown] = useState<Known | null>(null);
  const { data, dataUpdatedAt: made } = preview;
  // While another is being made the last one stays, with what was read for it.
  if (data !== undefined && known?.preview !== data) setKnown({ preview: data, made });
  if (!mayPreview) {
    return (
      <div className="stack">
        <p className="bar">{words.noRight}</p>
        <Link to="/campaigns/$id/review" params={{ id }} className="btn btn-plain">
          {words.toReview}
        </Link>
      </div>
    );
  }
  return (
    <>
      {preview.error !== null && (
        <Problem error={preview.error} onRetry={() => void preview.refetch()} />
      )}
      {preview.isFetching && (
        <p role="status" className="small muted">
          {words.making}
        </p>
      )}
      {known === null && preview.error === null && <Skeleton rows={8} />}
      {known !== null && <Previewed id={id} seen={seen} {...known} />}
    </>
  );
}
