import { BEGIN_WORDS, HOME_WORDS as words, longDayWords, TODAY_WORDS, TOUR_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { mayPass } from '../../shared/api/api-error.js';
import { hasRole, isStaff, useMe } from '../../shared/api/session.js';
import { AgeBands, Trend } from '../../shared/today/lateness.js';
import { sumOf, todayQuery, type Today } from '../../shared/today/today-query.js';
import { setTour, useTour } from '../../shared/tour.js';
import { OfflineBar } from '../../shared/ui/bars.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { DecisionList } from './decision-list.js';
import { decisionsOf } from './decisions-of.js';
import './home.css';

/** "Hôm nay": for a coordinator what waits for a decision; a leader has a page of its own. */
export function HomeScreen() {
  const { data: me } = useMe();
  const steers = hasRole(me, 'coordinator');
  if (hasRole(me, 'leader') && !steers) return <Navigate to="/leader" replace />;
  if (me != null && !isStaff(me)) return <ToOwnWork />;
  return <Decisions steers={steers} />;
}

/** A body's own people work on pages outside the app, which need no script. */
function ToOwnWork() {
  useEffect(() => window.location.replace('/work'), []);
  return <Skeleton />;
}

/** A visitor of a demo is shown around. */
function Guide() {
  const on = useTour();
  return on ? null : (
    <section className="panel today-part">
      <h2>{TOUR_WORDS.invite}</h2>
      <p className="small">{TOUR_WORDS.inviteNext}</p>
      <Button onClick={() => setTour(true)}>{TOUR_WORDS.start}</Button>
    </section>
  );
}

function Decisions({ steers }: { readonly steers: boolean }) {
  const today = useQuery(todayQuery);
  const { data: me } = useMe();
  const { data, error, isPending } = today;
  const read = (): void => void today.refetch();
  const decisions = data === undefined ? [] : decisionsOf(data.campaigns);
  return (
    <Screen
      title={data === undefined ? words.title : words.heading(decisions.length)}
      above={data !== undefined && longDayWords(data.asOf)}
      acts={
        steers && (
          <Link to="/campaigns/new" className="btn btn-plain">
            {BEGIN_WORDS.begin}
          </Link>
        )
      }
    >
      {isPending && <Skeleton />}
      {error !== null && data === undefined && <Problem error={error} onRetry={read} />}
      {error !== null && data !== undefined && mayPass(error) && (
        <OfflineBar readAt={today.dataUpdatedAt} />
      )}
      {data !== undefined && (
        <div className="home">
          {decisions.length === 0 ? (
            <Empty>{words.nothing}</Empty>
          ) : (
            <DecisionList decisions={decisions} />
          )}
          <Aside today={data} guide={me?.movesClock === true} />
        </div>
      )}
    </Screen>
  );
}

function Aside({ today, guide }: { readonly today: Today; readonly guide: boolean }) {
  const all = sumOf(today.campaigns);
  const numbers = [
    [TODAY_WORDS.late, all.late],
    [TODAY_WORDS.unacknowledged, all.unacknowledged],
    [TODAY_WORDS.undated, all.undated],
    [TODAY_WORDS.standing, all.standing],
  ] as const;
  return (
    <div className="home-aside">
      {guide && <Guide />}
      <section className="panel today-part">
        <h2>{words.all}</h2>
        <dl className="home-numbers">
          {numbers.map(([name, count]) => (
            <div
              key={name}
              className={name === TODAY_WORDS.late && count > 0 ? 'home-late' : undefined}
            >
              <dt className="small">{name}</dt>
              <dd className="num">{count}</dd>
            </div>
          ))}
        </dl>
      </section>
      {all.late > 0 && <AgeBands bands={all.bands} />}
      {today.trend.some(({ late }) => late > 0) && <Trend points={today.trend} />}
    </div>
  );
}
