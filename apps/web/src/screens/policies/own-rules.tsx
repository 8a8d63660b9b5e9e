import { documentName, momentWords, POLICY_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Me } from '../../shared/api/session.js';
import { issuersQuery } from '../../shared/directory/issuers-query.js';
import { Button } from '../../shared/ui/button.js';
import { ReadState } from '../../shared/ui/read-state.js';
import type { Edited } from './ladder.js';
import {
  goingOnQuery,
  ownPolicyQuery,
  type OwnPolicy,
  type Row,
  type Scope,
} from './policy-queries.js';
import { changeOf } from './rung-edit.js';
import { SaveRules } from './save-rules.js';
import { Rules } from './rules.js';

const NOTHING: Edited = new Map();

/** The rules of an office, or of one of its campaigns: seen, edited, looked at, made. */
export function OwnRules({ me }: { readonly me: Me }) {
  const id = useId();
  const { data: issuers = [] } = useQuery(issuersQuery(me));
  const { data: campaigns = [] } = useQuery(goingOnQuery);
  const [chosen, setChosen] = useState('');
  const first = issuers[0]?.code ?? null;
  const [kind, value = ''] = chosen.split('/');
  const scope: Scope = {
    issuer: kind === 'issuer' ? value : kind === 'campaign' ? null : first,
    campaignId: kind === 'campaign' ? value : null,
  };
  const policy = useQuery(ownPolicyQuery(scope));
  return (
    <div className="settings-stack">
      <div className="field policies-scope">
        <label htmlFor={id}>{words.applyTo}</label>
        <select
          id={id}
          className="input"
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          {issuers.length < 2 ? (
            <option value="">{words.ownOffice}</option>
          ) : (
            issuers.map(({ code, name }, at) => (
              <option key={code} value={at === 0 ? '' : `issuer/${code}`}>
                {words.wholeOffice(name)}
              </option>
            ))
          )}
          {campaigns.map((campaign) => (
            <option key={campaign.id} value={`campaign/${campaign.id}`}>
              {documentName(campaign.document)}
            </option>
          ))}
        </select>
      </div>
      <ReadState read={policy}>
        {(read) => <Editable key={`${chosen} ${read.version}`} scope={scope} policy={read} />}
      </ReadState>
    </div>
  );
}

function Editable({ scope, policy }: { readonly scope: Scope; readonly policy: OwnPolicy }) {
  const [edited, setEdited] = useState<Edited | null>(null);
  const [from, setFrom] = useState<'inForce' | 'product'>('inForce');
  const onEdit = (row: Row, next: Row | null): void =>
    setEdited(new Map(edited ?? NOTHING).set(row, next));
  const changes = [...(edited ?? NOTHING)].flatMap(([row, next]) => changeOf(row, next) ?? []);
  const stop = (): void => {
    setEdited(null);
    setFrom('inForce');
  };
  return (
    <Rules policy={policy} edit={edited === null || from === 'product' ? null : { edited, onEdit }}>
      <section className="panel policies-own">
        <p>
          {words.of[policy.scope]} {words.under(policy.version)}
        </p>
        {edited === null ? (
          <div className="dialog-acts">
            <Button onClick={() => setEdited(NOTHING)}>{words.edit}</Button>
            {policy.scope !== 'product' && (
              <Button
                kind="quiet"
                onClick={() => {
                  setFrom('product');
                  setEdited(NOTHING);
                }}
              >
                {words.restore}
              </Button>
            )}
          </div>
        ) : (
          <SaveRules wish={{ ...scope, from, changes }} onDone={stop} onLeave={stop} />
        )}
        {policy.made.length > 0 && <History policy={policy} />}
      </section>
    </Rules>
  );
}

const History = ({ policy: { made } }: { readonly policy: OwnPolicy }) => (
  <details>
    <summary>{words.history}</summary>
    <ul className="problem-faults">
      {made.map((one) => (
        <li key={one.version}>
          {words.made(one.version, momentWords(one.madeAt), one.madeBy.label)} (
          {words.madeFor[one.campaignId === null ? 'issuer' : 'campaign']}): {one.reason};{' '}
          {words.movedSoFar(one.moved)}
        </li>
      ))}
    </ul>
  </details>
);
