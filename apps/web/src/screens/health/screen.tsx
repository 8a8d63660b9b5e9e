import { HEALTH_SCREEN_WORDS as words, SCREEN_WORDS, timeOfInstantWords } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { hasRole, isStaff, useMe } from '../../shared/api/session.js';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { Icon, type IconName } from '../../shared/ui/icon.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { Tag, type Tone } from '../../shared/ui/tag.js';
import { Gate } from './gate.js';
import { readinessQuery, type Readiness } from './health-queries.js';
import { Incidents } from './incidents.js';
import './health.css';

type Status = Readiness['status'];

const PARTS = ['worker', 'engine', 'temporal', 'mail', 'database'] as const;
const RANK: readonly Status[] = ['error', 'warning', 'ok'];
const TONES: Readonly<Record<Status, Tone>> = { ok: 'done', warning: 'soon', error: 'late' };
const ICONS: Readonly<Record<Status, IconName>> = { ok: 'done', warning: 'soon', error: 'late' };

/** "Tình trạng hệ thống": one traffic line a part, worst first. */
export function HealthScreen() {
  const { data: me } = useMe();
  const parts = useQuery(readinessQuery);
  if (me == null || !isStaff(me)) {
    return (
      <SettingsScreen title={words.title}>
        <Empty>{words.noRight}</Empty>
      </SettingsScreen>
    );
  }
  return (
    <SettingsScreen
      title={words.title}
      acts={
        <Button
          pending={parts.isFetching && !parts.isPending && SCREEN_WORDS.loading}
          onClick={() => void parts.refetch()}
        >
          {words.refresh}
        </Button>
      }
    >
      <div className="settings-stack">
        <ReadState read={parts}>
          {(read) => (
            <>
              <p className="soft">{words.all[read.status]}</p>
              {read.worker.status === 'error' && <WorkerStopped />}
              <Parts read={read} />
              <p className="small muted">{words.asOf(timeOfInstantWords(parts.dataUpdatedAt))}</p>
              <Waiting read={read} />
            </>
          )}
        </ReadState>
        {hasRole(me, 'administrator') && <Gate />}
        <Incidents />
        <p className="small soft">{words.backups}</p>
      </div>
    </SettingsScreen>
  );
}

const WorkerStopped = () => (
  <div className="problem" role="alert">
    <p className="problem-title">
      <Icon name="late" /> {words.workerStopped}
    </p>
    <p>{words.workerStoppedNext}</p>
  </div>
);

function Parts({ read }: { readonly read: Readiness }) {
  const rows = [...PARTS].sort(
    (a, b) => RANK.indexOf(read[a].status) - RANK.indexOf(read[b].status),
  );
  return (
    <ul className="panel health-parts">
      {rows.map((part) => {
        const { status, detail } = read[part];
        return (
          <li key={part}>
            <Tag tone={TONES[status]} icon={ICONS[status]}>
              {words.status[status]}
            </Tag>
            <b>{words.part[part]}</b>
            <span>{detail}</span>
          </li>
        );
      })}
    </ul>
  );
}

const SECONDS_A_MINUTE = 60;

function Waiting({ read }: { readonly read: Readiness }) {
  const rows = read.waiting.filter(({ waiting }) => waiting > 0);
  return (
    <section aria-labelledby="health-waiting">
      <h2 id="health-waiting">{words.waiting}</h2>
      {rows.length === 0 ? (
        <p className="soft">{words.nothingWaits}</p>
      ) : (
        <ul className="panel health-parts">
          {rows.map(({ kind, title, waiting, oldestAgeSeconds, late }) => (
            <li key={kind}>
              {late && (
                <Tag tone="late" icon="late">
                  {words.late}
                </Tag>
              )}
              <span>{words.waits(title, waiting)}</span>
              {oldestAgeSeconds !== null && (
                <span className="small muted">
                  {words.oldest(Math.round(oldestAgeSeconds / SECONDS_A_MINUTE))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
