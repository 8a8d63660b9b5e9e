import { dayWords, LOAD_WORDS as words, SAME_DUTY_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { setSameDuty } from '../../shared/draft/changes.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { Tag } from '../../shared/ui/tag.js';
import { loadQuery } from './plan-queries.js';

type Load = Awaited<ReturnType<NonNullable<ReturnType<typeof loadQuery>['queryFn']>>>;
type OnChange = (change: Change) => void;

/** Rows that stand open at first. */
const AT_ONCE = 10;

/** "Tải trước khi giao": pile-ups with the way to the date, and duties that bodies have already. */
export function LoadPanel({
  id,
  made,
  onChange,
}: {
  readonly id: string;
  readonly made: number;
  readonly onChange: OnChange;
}) {
  const { data, error, isPending, refetch } = useQuery(loadQuery(id, made));
  return (
    <section className="panel pl-panel" aria-labelledby="pl-load">
      <h2 id="pl-load">{words.title}</h2>
      {isPending && <Skeleton rows={3} />}
      {error !== null && <Problem error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <SameDuties duties={data.sameDuties} onChange={onChange} />
          {data.piledCount === 0 ? (
            <p>
              <Tag tone="done" icon="done">
                {words.light(data.bodyCount)}
              </Tag>
            </p>
          ) : (
            <Piles load={data} />
          )}
        </>
      )}
    </section>
  );
}

function Piles({ load }: { readonly load: Load }) {
  const [all, setAll] = useState(false);
  const { bodies, tasks, piledCount, bodyCount } = load;
  return (
    <>
      <p>{words.piled(piledCount, bodyCount)}</p>
      <ul className="pl-load">
        {tasks.map(({ position, ordinal, dueOn, piled, bodies: of, lighter }) => (
          <li key={position}>
            <a href={`#date-${position}`}>{words.task(ordinal, dayWords(dueOn))}</a>:{' '}
            {words.taskPiled(piled, of)}{' '}
            {lighter !== null && words.lighter(dayWords(lighter.on), lighter.piled)}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.bodies(piledCount)}</summary>
        <ul className="pl-load">
          {(all ? bodies : bodies.slice(0, AT_ONCE)).map((body) => (
            <li key={body.code}>
              <b>{body.name}</b>{' '}
              <span className="small muted">{words.carries(body.open, body.late)}</span>
              <ul className="small">
                {body.weeks.map(({ from, already, adds }) => (
                  <li key={from}>{words.week(dayWords(from), already, adds)}</li>
                ))}
                {body.months.map(({ from, already, adds }) => (
                  <li key={from}>{words.month(from.slice(0, 7), already, adds)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {!all && bodies.length > AT_ONCE && (
          <Button size="small" onClick={() => setAll(true)}>
            {words.more(bodies.length)}
          </Button>
        )}
        {bodies.length < piledCount && <p className="small muted">{words.most(bodies.length)}</p>}
      </details>
    </>
  );
}

function SameDuties({
  duties,
  onChange,
}: {
  readonly duties: Load['sameDuties'];
  readonly onChange: OnChange;
}) {
  if (duties.length === 0) return null;
  return (
    <ul className="pl-same" aria-label={SAME_DUTY_WORDS.title}>
      {duties.map((duty) => (
        <li key={`${duty.position} ${duty.other.id}`}>
          <p>
            <b>{SAME_DUTY_WORDS.perhaps(duty.bodyCount)}</b>{' '}
            <span className="small muted">{duty.bodies.join(', ')}</span>
          </p>
          <dl>
            <dt>{SAME_DUTY_WORDS.here(duty.ordinal)}</dt>
            <dd>{duty.title}</dd>
            <dt>
              {SAME_DUTY_WORDS.there(
                duty.other.ordinal,
                duty.other.reference,
                duty.other.dueOn === null ? null : dayWords(duty.other.dueOn),
              )}
            </dt>
            <dd>{duty.other.title}</dd>
          </dl>
          <div className="row" role="group" aria-label={SAME_DUTY_WORDS.choose(duty.ordinal)}>
            {(['kept', 'merged', 'dropped'] as const).map((as) => (
              <button
                key={as}
                type="button"
                className="chip"
                aria-pressed={duty.choice === as}
                onClick={() => onChange(setSameDuty(duty, { as, taskId: duty.other.id }))}
              >
                {SAME_DUTY_WORDS.choices[as]}
              </button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
