import { FIND_BODY_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { Problem } from '../ui/problem.js';
import { bodiesQuery, type Body } from './directory-queries.js';
import './body-search.css';

export type FoundBody = Pick<Body, 'code' | 'name'>;
export type ChosenBody = Pick<Body, 'id' | 'code' | 'name'>;

interface BodySearchProps {
  readonly label?: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  /** Those that make no sense here. */
  readonly except?: ((body: Body) => boolean) | undefined;
  readonly onChoose: (body: ChosenBody) => void;
}

/** A body of the directory by a few letters of its name, marks or none. */
export function BodySearch({ label = words.find, hint, fault, except, onChoose }: BodySearchProps) {
  const [search, setSearch] = useState('');
  const found = useQuery(bodiesQuery(search));
  const shown = found.data?.items.filter((body) => except?.(body) !== true);
  return (
    <div className="stack body-search">
      <TextField
        label={label}
        hint={hint}
        fault={fault}
        type="search"
        autoComplete="off"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        // Enter looks further here: it does not send the form with nobody chosen.
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {found.error !== null && <Problem error={found.error} onRetry={() => void found.refetch()} />}
      <ul className="body-found">
        {shown?.map(({ id, code, name }) => (
          <li key={code}>
            <Button size="small" icon="plus" onClick={() => onChoose({ id, code, name })}>
              {name} <span className="small body-code">{code}</span>
            </Button>
          </li>
        ))}
      </ul>
      {shown?.length === 0 && (
        <p role="status" className="small">
          {words.nobody}
        </p>
      )}
    </div>
  );
}

/** What was chosen, each with its way out. */
export const ChosenBodies = ({
  bodies,
  onRemove,
}: {
  readonly bodies: readonly FoundBody[];
  readonly onRemove: (code: string) => void;
}) => (
  <>
    {bodies.map(({ code, name }) => (
      <div key={code} className="row">
        {name}
        <Button
          kind="quiet"
          size="small"
          aria-label={words.removeBody(name)}
          onClick={() => onRemove(code)}
        >
          {words.remove}
        </Button>
      </div>
    ))}
  </>
);
