import { momentWords, OUTSIDE_WORDS as words, SCREEN_WORDS } from '#wording';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { http, type Answer, type Schema } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { ShownSecret } from './shown-secret.js';

type Feeds = Answer<'/api/v1/calendar-feeds'>;

const MOST_LABEL = 100;
const OWN = -1;

const feedsQuery = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: ({ signal }) => http.get('/api/v1/calendar-feeds', { signal }),
});

/** Calendars that programs of others read, one's own and those of one's bodies. */
export function FeedPanel() {
  const feeds = useQuery(feedsQuery);
  return (
    <section
      className={`outside-panel${feeds.isPending ? ' is-coming' : ''}`}
      aria-label={words.feeds}
    >
      <h2>{words.feeds}</h2>
      <p className="muted">{words.feedsUnder}</p>
      <ReadState read={feeds}>
        {(known) => (
          <>
            <FeedForm known={known} />
            {known.items.length > 0 && <FeedTable feeds={known.items} />}
          </>
        )}
      </ReadState>
    </section>
  );
}

function FeedForm({ known }: { readonly known: Feeds }) {
  const id = useId();
  const [label, setLabel] = useState('');
  const [of, setOf] = useState(OWN);
  const create = useAct({
    send: (body: Schema<'NewCalendarFeed'>, key) =>
      http.post('/api/v1/calendar-feeds', { body, key }),
    changes: [['calendar-feeds']],
  });
  if (create.data !== undefined) {
    const { url } = create.data;
    return (
      <ShownSecret
        title={words.feedAdded(label)}
        secret={url}
        note={words.feedHow}
        onClose={() => create.reset()}
      />
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = known.bodies[of];
    create.mutate({
      label,
      bodyCode: body?.code ?? null,
      side: body?.side ?? 'recipient',
    });
  };
  return (
    <form className="settings-form" onSubmit={submit} aria-label={words.addFeed}>
      {create.error !== null && <Problem error={create.error} safe={SCREEN_WORDS.notSent} />}
      <TextField
        label={words.feedLabel}
        value={label}
        maxLength={MOST_LABEL}
        required
        onChange={({ target }) => setLabel(target.value)}
      />
      <div className="field">
        <label htmlFor={id}>{words.feedOf}</label>
        <select
          id={id}
          className="input"
          value={of}
          onChange={({ target }) => setOf(Number(target.value))}
        >
          <option value={OWN}>{words.ownFeed}</option>
          {known.bodies.map(({ code, name, side }, at) => (
            <option key={`${side} ${code}`} value={at}>
              {words.sideOf(name, side)}
            </option>
          ))}
        </select>
      </div>
      <div className="dialog-acts">
        <Button type="submit" pending={create.isPending && words.saving}>
          {words.addFeed}
        </Button>
      </div>
    </form>
  );
}

function FeedTable({ feeds }: { readonly feeds: Feeds['items'] }) {
  const revoke = useAct({
    send: (id: string, key) => http.delete('/api/v1/calendar-feeds/{id}', { path: { id }, key }),
    changes: [['calendar-feeds']],
  });
  return (
    <div className="panel settings-panel">
      {revoke.error !== null && <Problem error={revoke.error} />}
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{words.feedLabel}</th>
            <th scope="col">{words.feedOf}</th>
            <th scope="col">{words.lastRead}</th>
            <th scope="col">
              <span className="sr">{words.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed) => (
            <tr key={feed.id}>
              <th scope="row">{feed.label}</th>
              <td data-label={words.feedOf}>
                {feed.bodyName === null || feed.side === null
                  ? words.ownFeed
                  : words.sideOf(feed.bodyName, feed.side)}
              </td>
              <td data-label={words.lastRead} className="num">
                {feed.lastReadAt === null ? words.neverRead : momentWords(feed.lastReadAt)}
              </td>
              <td>
                <Button
                  size="small"
                  aria-label={words.revokeFeed(feed.label)}
                  pending={revoke.isPending && revoke.variables === feed.id && words.saving}
                  onClick={() => revoke.mutate(feed.id)}
                >
                  {words.revoke}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
