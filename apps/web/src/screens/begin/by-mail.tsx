import { BEGIN_WORDS as words, momentWords } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { mailIntakesQuery } from './begin-queries.js';

/** Where a directive may be forwarded to, and what became of the last ones. */
export function ByMail() {
  const { data } = useQuery(mailIntakesQuery);
  if (data === undefined || (data.address === null && data.items.length === 0)) return null;
  const { address, items } = data;
  return (
    <section className="stack bg-mail" aria-labelledby="by-mail">
      <h2 id="by-mail">{words.byMail}</h2>
      {address !== null && (
        <p>
          {words.byMailTo} <a href={`mailto:${address}`}>{address}</a>. {words.byMailThen}
        </p>
      )}
      {items.length > 0 && (
        <ul className="bg-mails">
          {items.map(({ id, receivedAt, state, campaignId, reason }) => (
            <li key={id}>
              <span className="muted num">{momentWords(receivedAt)}</span>{' '}
              {campaignId === null ? (
                (reason ?? words.byMailState[state])
              ) : (
                <Link to="/campaigns/$id" params={{ id: campaignId }}>
                  {words.byMailState[state]}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
