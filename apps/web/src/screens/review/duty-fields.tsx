import { REVIEW_WORDS as words } from '#wording';
import { useId, useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import type { TaskEdit } from '../../shared/draft/changes.js';
import type { Party } from './task-card.js';

type Assignees = TaskEdit['assignees'];
type Role = Assignees[number]['role'];

const ROLES = Object.keys(words.roles) as Role[];
const NATURES = Object.keys(words.natures) as TaskEdit['nature'][];

/** What fits the title of a task, in characters. */
export const TITLE_MOST = 120;

export function NatureField({
  value,
  onChange,
}: {
  readonly value: TaskEdit['nature'];
  readonly onChange: (nature: TaskEdit['nature']) => void;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className="rv-legend">{words.natureField}</legend>
      {NATURES.map((nature) => (
        <label key={nature} className="rv-choice">
          <input
            type="radio"
            name={name}
            checked={nature === value}
            onChange={() => onChange(nature)}
          />
          {words.natures[nature]}
        </label>
      ))}
    </fieldset>
  );
}

interface DoersFieldProps {
  readonly value: Assignees;
  readonly parties: readonly Party[];
  readonly onChange: (assignees: Assignees) => void;
}

/** Who leads, supports, watches; added from those the document names, or by a name of one's own. */
export function DoersField({ value, parties, onChange }: DoersFieldProps) {
  const [name, setName] = useState('');
  const list = useId();
  const field = useId();
  const add = (): void => {
    const text = name.trim();
    if (text === '') return;
    const kind = parties.find((one) => one.text === text)?.kind ?? 'body';
    onChange([...value, { text, kind, role: 'lead' }]);
    setName('');
  };
  return (
    <fieldset className="rv-people">
      <legend className="rv-legend">{words.doers}</legend>
      {value.map((one, at) => (
        <div key={`${one.text} ${at}`} className="row">
          <span>{one.text}</span>
          <select
            className="input rv-role"
            aria-label={`${words.role}: ${one.text}`}
            value={one.role}
            onChange={({ target }) => {
              const role = target.value as Role;
              onChange(value.map((each, place) => (place === at ? { ...each, role } : each)));
            }}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {words.roles[role]}
              </option>
            ))}
          </select>
          <Button
            kind="quiet"
            size="small"
            aria-label={words.removeBody(one.text)}
            onClick={() => onChange(value.filter((_each, place) => place !== at))}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <div className="row">
        <label htmlFor={field} className="sr">
          {words.newDoer}
        </label>
        <input
          id={field}
          className="input rv-new-doer"
          list={list}
          placeholder={words.newDoer}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <datalist id={list}>
          {parties.map(({ text }) => (
            <option key={text} value={text} />
          ))}
        </datalist>
        <Button size="small" icon="plus" onClick={add}>
          {words.addDoer}
        </Button>
      </div>
    </fieldset>
  );
}
