import { REVIEW_WORDS as words, SCREEN_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { RecipientSet } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { nameMembers } from '../../shared/draft/changes.js';
import { bodiesQuery, groupsQuery, type Body } from './directory-queries.js';

interface MemberPickerProps {
  readonly set: RecipientSet;
  readonly onChange: (change: Change) => void;
  readonly onClose: () => void;
}

type Chosen = Pick<Body, 'code' | 'name'>;

function BodySearch({ onChoose }: { readonly onChoose: (body: Chosen) => void }) {
  const [search, setSearch] = useState('');
  const found = useQuery(bodiesQuery(search));
  return (
    <div className="stack rv-search">
      <TextField
        label={words.findBody}
        type="search"
        autoComplete="off"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <ul className="rv-found">
        {found.data?.items.map((body) => (
          <li key={body.code}>
            <Button size="small" icon="plus" onClick={() => onChoose(body)}>
              {body.name}
            </Button>
          </li>
        ))}
      </ul>
      {found.data?.items.length === 0 && (
        <p role="status" className="small">
          {words.noBodyFits}
        </p>
      )}
    </div>
  );
}

/** Who is meant by words of the document: a group as of the day of issue, named bodies, or nobody here. */
export function MemberPicker({ set, onChange, onClose }: MemberPickerProps) {
  const groups = useQuery(groupsQuery);
  const [bodies, setBodies] = useState<readonly Chosen[]>([]);
  const group = useId();
  const { text } = set;
  const name = (recipient: Parameters<typeof nameMembers>[0][number], value: string): void => {
    onChange(nameMembers([recipient], value));
    onClose();
  };
  return (
    <div className="rv-form">
      <div className="field">
        <label htmlFor={group}>{words.byGroup}</label>
        <select
          id={group}
          className="input"
          value=""
          onChange={({ target }) => {
            const chosen = groups.data?.items.find(({ code }) => code === target.value);
            if (chosen !== undefined) name({ text, group: chosen.code }, chosen.name);
          }}
        >
          <option value="">{words.chooseGroup}</option>
          {groups.data?.items.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="stack">
        <legend className="rv-legend">{words.byBodies}</legend>
        {bodies.map((body) => (
          <div key={body.code} className="row">
            {body.name}
            <Button
              kind="quiet"
              size="small"
              aria-label={words.removeBody(body.name)}
              onClick={() => setBodies(bodies.filter(({ code }) => code !== body.code))}
            >
              {words.remove}
            </Button>
          </div>
        ))}
        <BodySearch
          onChoose={({ code, name: called }) => {
            if (!bodies.some((one) => one.code === code)) {
              setBodies([...bodies, { code, name: called }]);
            }
          }}
        />
      </fieldset>
      <div className="dialog-acts">
        {bodies.length > 0 && (
          <Button
            kind="primary"
            onClick={() =>
              name({ text, bodies: bodies.map(({ code }) => code) }, words.members(bodies.length))
            }
          >
            {words.save}
          </Button>
        )}
        <Button onClick={() => name({ text, textOnly: true }, words.textOnly)}>
          {words.textOnly}
        </Button>
        <Button onClick={onClose}>{SCREEN_WORDS.cancel}</Button>
      </div>
    </div>
  );
}
