import { dayWords, TRACKER_COLUMNS, TRACKER_SCREEN_WORDS as words } from '#wording';
import type { Schema } from '../../shared/api/http.js';
import { Empty } from '../../shared/ui/empty.js';
import { Tag } from '../../shared/ui/tag.js';

type Preview = Schema<'TrackerPreview'>;

/** Columns, what is not understood first, then the drafts that would be made. */
export function Understood({ preview }: { readonly preview: Preview }) {
  const { columns, drafts, notUnderstood } = preview;
  const named = columns.filter(({ heading }) => heading.trim() !== '');
  return (
    <>
      <section className="panel" aria-labelledby="tracker-columns">
        <h2 id="tracker-columns">{words.columns}</h2>
        <ul className="tracker-columns">
          {named.map(({ heading, as }, at) => (
            <li key={`${at} ${heading}`}>
              {heading}:{' '}
              {as === null ? (
                <span className="muted">{words.unused}</span>
              ) : (
                <b>{TRACKER_COLUMNS[as][0]}</b>
              )}
            </li>
          ))}
        </ul>
      </section>
      {notUnderstood.length > 0 && (
        <section className="panel" aria-labelledby="tracker-not">
          <h2 id="tracker-not">{words.notUnderstood(notUnderstood.length)}</h2>
          <p className="soft">{words.notUnderstoodNext}</p>
          <ul>
            {notUnderstood.map(({ line, detail }, at) => (
              <li key={`${at} ${line}`}>{words.line(line, detail)}</li>
            ))}
          </ul>
        </section>
      )}
      {drafts.length === 0 && <Empty>{words.nothing}</Empty>}
      {drafts.map(({ reference, issuedOn, subject, tasks }) => (
        <section key={reference} className="panel" aria-label={reference}>
          <h2>
            {reference}
            {issuedOn !== null && (
              <span className="small muted"> {words.issued(dayWords(issuedOn))}</span>
            )}
          </h2>
          <p className="soft">{subject}</p>
          <ol className="tracker-tasks">
            {tasks.map(({ line, title, bodies, dueOn, dueWords, isDone }) => (
              <li key={line}>
                {title}{' '}
                {isDone && (
                  <Tag tone="done" icon="done">
                    {words.isDone}
                  </Tag>
                )}
                <span className="small muted tracker-line">
                  {[
                    bodies.join('; '),
                    dueOn === null ? dueWords : words.due(dayWords(dueOn)),
                    words.row(line),
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
