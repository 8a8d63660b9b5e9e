import {
  CALENDAR_WORDS as words,
  dayWords,
  documentName,
  momentWords,
  OBLIGATION_NAMES,
} from '#wording';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ReadState } from '../../shared/ui/read-state.js';
import { changesQuery, type Change } from './calendar-queries.js';

type Campaign = Change['campaigns'][number];
type Move = Campaign['moves'][number];

/** Every change with what it moved: nobody has to believe that a new day off did the right thing. */
export function Changes() {
  const changes = useQuery(changesQuery);
  return (
    <section aria-labelledby="calendar-changes">
      <h2 id="calendar-changes">{words.changes}</h2>
      <p className="small soft">{words.changesHint}</p>
      <ReadState read={changes}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{words.noChanges}</p>
          ) : (
            <ul className="panel calendar-changes">
              {items.map((change) => (
                <li key={change.version}>
                  <b>
                    {words.change[change.act](
                      change.day === null ? String(change.year) : dayWords(change.day),
                    )}
                  </b>{' '}
                  <span className="small muted">
                    {words.by(change.changedBy, momentWords(change.changedAt))}
                  </span>
                  {change.campaigns.length === 0 && (
                    <p className="small soft">{words.nothingMoved}</p>
                  )}
                  {change.campaigns.map((campaign) => (
                    <Moved key={campaign.id} campaign={campaign} />
                  ))}
                </li>
              ))}
            </ul>
          )
        }
      </ReadState>
    </section>
  );
}

const subjectOf = ({ what, kind, bodyName, title }: Move): string =>
  what === 'period'
    ? words.periodOpens(title ?? '')
    : [kind === null ? null : OBLIGATION_NAMES[kind], bodyName, title]
        .filter((part) => part !== null)
        .join(' – ');

const Moved = ({ campaign: { id, document, moved, moves } }: { readonly campaign: Campaign }) => (
  <details className="calendar-moved">
    <summary>
      {documentName(document)}: {words.moved(moved)}
    </summary>
    <p>
      <Link to="/campaigns/$id" params={{ id }}>
        {documentName(document)}
      </Link>
    </p>
    <ul className="small">
      {moves.map((move) => (
        <li key={`${subjectOf(move)} ${move.beforeAt} ${move.afterAt}`}>
          {words.move(subjectOf(move), momentWords(move.beforeAt), momentWords(move.afterAt))}
        </li>
      ))}
    </ul>
    {moved > moves.length && <p className="small muted">{words.more(moved - moves.length)}</p>}
  </details>
);
