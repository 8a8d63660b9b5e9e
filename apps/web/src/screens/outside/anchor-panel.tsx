import { dayWords, OUTSIDE_WORDS as words, SCREEN_WORDS } from '#wording';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { http, type Answer, type Schema } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { TextArea } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { tell } from '../../shared/ui/toast.js';

type Anchors = Answer<'/api/v1/anchors'>;

const anchorsQuery = queryOptions({
  queryKey: ['anchors'],
  queryFn: ({ signal }) => http.get('/api/v1/anchors', { signal }),
});

/** Who keeps the heads of an office's chains, and what was sent to them. */
export function AnchorPanel() {
  const anchors = useQuery(anchorsQuery);
  return (
    <ReadState read={anchors}>
      {({ issuers, items }) =>
        issuers.length > 0 && (
          <section className="outside-panel" aria-label={words.anchors}>
            <h2>{words.anchors}</h2>
            <p className="muted">{words.anchorsUnder}</p>
            {issuers.map((issuer) => (
              <AddressForm key={issuer.code} issuer={issuer} />
            ))}
            {items.length === 0 ? (
              <p className="muted">{words.noAnchors}</p>
            ) : (
              <ul>
                {items.map(({ id, day, issuerName, chains, root }) => (
                  <li key={id}>
                    {words.anchorLine(dayWords(day), issuerName, chains)}{' '}
                    <a
                      className="link"
                      href={`/api/v1/anchors/${id}/file`}
                      aria-label={words.downloadOf(dayWords(day))}
                    >
                      {words.download}
                    </a>
                    <code className="settings-line small outside-url">{root}</code>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      }
    </ReadState>
  );
}

function AddressForm({ issuer }: { readonly issuer: Anchors['issuers'][number] }) {
  const [text, setText] = useState(issuer.emails.join('\n'));
  const set = useAct({
    send: (body: Schema<'AnchorAddresses'>, key) =>
      http.put('/api/v1/anchors/addresses', { body, key }),
    changes: [['anchors']],
    onDone: () => tell(words.keptAddresses),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const emails = text.split(/[\s,;]+/).filter((part) => part !== '');
    set.mutate({ bodyCode: issuer.code, emails });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      {set.error !== null && <Problem error={set.error} safe={SCREEN_WORDS.notSent} />}
      <TextArea
        label={words.anchorEmails(issuer.name)}
        hint={words.anchorEmailsHint}
        rows={3}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="dialog-acts">
        <Button type="submit" pending={set.isPending && words.saving}>
          {words.keepAddresses}
        </Button>
      </div>
    </form>
  );
}
