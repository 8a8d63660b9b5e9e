import { FIND_BODY_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { Problem } from '../ui/problem.js';
import { bodiesQuery, type Body } from './directory-queries.js';
import './body-search.css';

export type FoundBody = Pick<Body, 'code' | 'name'>;

/** A body of the directory by a few letters of its name, marks or none. */
export function BodySearch({
  label = words.find,
  onChoose,
}: {
  readonly label?: string;
  readonly onChoose: (body: FoundBody) => void;
}) {
  const [search, setSearch] = useState('');
  const found = useQuery(bodiesQuery(search));
  return (
    <div className="stack body-search">
      <TextField
        label={label}
        type="search"
        autoComplete="off"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      {found.error !== null && <Problem error={found.error} onRetry={() => void found.refetch()} />}
      <ul className="body-found">
        {found.data?.items.map(({ code, name }) => (
          <li key={code}>
            <Button size="small" icon="plus" onClick={() => onChoose({ code, name })}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {found.data?.items.length === 0 && (
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
