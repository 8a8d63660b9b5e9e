import { BEGIN_WORDS as words, SHELL_WORDS, TRACKER_SCREEN_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useId, useState } from 'react';
import { http } from '../../shared/api/http.js';
import { useMe } from '../../shared/api/session.js';
import { useAct } from '../../shared/api/use-act.js';
import { issuersQuery } from '../../shared/directory/issuers-query.js';
import { Steps } from '../../shared/draft/steps.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { Tabs } from '../../shared/ui/tabs.js';
import { ByMail } from './by-mail.js';
import { FileDrop } from './file-drop.js';
import { JobProgress } from './job-progress.js';
import { forgetPasted, PastedText } from './pasted-text.js';
import { printOf, send, type Given, type Launched } from './read-document.js';
import { WAYS } from './search.js';
import '../../shared/draft/draft.css';
import './begin.css';

const route = getRouteApi('/campaigns/new');

interface Known {
  readonly readingId: string;
  readonly duplicate: NonNullable<Launched>;
}

function IssuerField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const { data: me } = useMe();
  const { data: issuers = [] } = useQuery(issuersQuery(me));
  const id = useId();
  if (issuers.length < 2) return null;
  return (
    <div className="field bg-issuer">
      <label htmlFor={id}>{words.issuer}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{words.issuerByName}</option>
        {issuers.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Step 1: a file, a scan or a text becomes a draft; nothing is sent to anybody. */
export function BeginScreen() {
  const { way = 'file', job } = route.useSearch();
  const navigate = route.useNavigate();
  const [issuer, setIssuer] = useState('');
  const [known, setKnown] = useState<Known | null>(null);
  const make = useAct({
    send: (readingId: string, key) => http.post('/api/v1/campaigns', { body: { readingId }, key }),
    changes: [['campaigns']],
    onDone: ({ id }) =>
      void navigate({ to: '/campaigns/$id/review', params: { id }, replace: true }),
  });
  const { mutate } = make;
  const begin = useCallback((readingId: string) => mutate(readingId), [mutate]);
  const read = useAct({
    send: ({ given }: { readonly given: Given; readonly print: string }, key) => send(given, key),
    changes: [],
    onDone: (answer) => {
      forgetPasted();
      if ('state' in answer) return void navigate({ search: { job: answer.id } });
      const { id: readingId, duplicate } = answer;
      if (duplicate === null) begin(readingId);
      else setKnown({ readingId, duplicate });
    },
  });
  const give = (given: Given): void => {
    setKnown(null);
    read.mutate({ given, print: printOf(given) });
  };
  const chosen = issuer === '' ? null : issuer;
  const name = read.variables?.given.kind === 'file' ? read.variables.given.file.name : null;
  const pending = read.isPending
    ? name === null
      ? words.reading
      : words.readingName(name)
    : make.isPending && words.making;
  return (
    <Screen
      title={words.title}
      above={<Link to="/campaigns">{SHELL_WORDS.campaigns}</Link>}
      under={<Steps id={null} at="upload" />}
    >
      <div className="stack bg">
        <p className="soft">{words.under}</p>
        {read.error !== null && (
          <Problem
            error={read.error}
            safe={way === 'file' ? words.uploadKept : words.textKept}
            onRetry={() => read.variables !== undefined && read.mutate(read.variables)}
          />
        )}
        {make.error !== null && (
          <Problem
            error={make.error}
            onRetry={() => make.variables !== undefined && begin(make.variables)}
          />
        )}
        <p role="status" className={pending === false ? 'sr' : ''}>
          {pending}
        </p>
        {known !== null && (
          <div className="bar bar-offline">
            <p>{known.duplicate.detail}</p>
            <div className="row">
              <Link
                to="/campaigns/$id"
                params={{ id: known.duplicate.campaignId }}
                className="btn btn-primary btn-small"
              >
                {words.duplicateOpen}
              </Link>
              <Button
                size="small"
                pending={make.isPending && words.making}
                onClick={() => begin(known.readingId)}
              >
                {words.duplicateAgain}
              </Button>
            </div>
          </div>
        )}
        {job !== undefined ? (
          <JobProgress
            id={job}
            onRead={begin}
            onAnother={() => void navigate({ search: {}, replace: true })}
          />
        ) : (
          <>
            <Tabs
              label={words.ways}
              tabs={WAYS.map((id) => ({ id, name: words[id] }))}
              chosen={way}
              onChoose={(next) => void navigate({ search: { way: next }, replace: true })}
            />
            <p className="small">
              <Link to="/campaigns/import">{TRACKER_SCREEN_WORDS.link}</Link>
            </p>
            <IssuerField value={issuer} onChange={setIssuer} />
            {way === 'file' ? (
              <FileDrop
                pending={pending}
                onFile={(file, said) => give({ kind: 'file', file, issuer: chosen, said })}
              />
            ) : (
              <PastedText
                pending={pending}
                onText={(text) => give({ kind: 'text', text, issuer: chosen })}
              />
            )}
            <ByMail />
          </>
        )}
      </div>
    </Screen>
  );
}
