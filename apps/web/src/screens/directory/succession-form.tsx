import { SCREEN_WORDS, SUCCESSION_NAMES, SUCCESSION_WORDS as words } from '#wording';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useToday } from '../../shared/api/session.js';
import { BodySearch, ChosenBodies, type ChosenBody } from '../../shared/directory/body-search.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import { TextField } from '../../shared/ui/field.js';
import type { Day } from '../../shared/ui/month-days.js';
import { tell } from '../../shared/ui/toast.js';
import { SuccessionCheck } from './succession-check.js';
import type { Body } from './tree-queries.js';

export type Kind = keyof typeof SUCCESSION_NAMES;

/** What became of a body, as the steps gather it. */
export interface Change {
  readonly kind: Kind;
  /** Others that end with it, by the same act of the authorities. */
  readonly together: readonly ChosenBody[];
  readonly successors: readonly ChosenBody[];
  readonly effectiveOn: Day | null;
  readonly basis: string;
}

const KINDS = Object.keys(SUCCESSION_NAMES) as readonly Kind[];

/** What is still missing, in words; null: it can be looked at. */
function missing({ kind, successors, effectiveOn }: Change): string | null {
  if (successors.length === 0 && kind !== 'DISSOLVE') return words.missing.successors;
  if (successors.length > 1 && (kind === 'RENAME' || kind === 'MERGE')) return words.missing.one;
  return effectiveOn === null ? words.missing.effectiveOn : null;
}

/** "Sáp nhập, chia tách, giải thể": gathered first, looked at, then recorded. */
export function SuccessionForm({
  body,
  onDone,
}: {
  readonly body: Body;
  readonly onDone: () => void;
}) {
  const id = useId();
  const today = useToday();
  const [change, setChange] = useState<Change>({
    ...{ kind: 'MERGE', together: [], successors: [], effectiveOn: null, basis: '' },
  });
  const [looked, setLooked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const put = (part: Partial<Change>): void => setChange({ ...change, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = missing(change);
    setFault(found);
    setLooked(found === null);
  };
  if (looked) {
    return (
      <SuccessionCheck
        body={body}
        change={change}
        onBack={() => setLooked(false)}
        onDone={(names) => {
          tell(words.recorded(names.join('; ')));
          onDone();
        }}
      />
    );
  }
  return (
    <form className="settings-form" aria-labelledby={id} onSubmit={submit}>
      <h3 id={id}>{words.title(body.name)}</h3>
      <fieldset className="directory-kinds">
        <legend>{words.kind}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="directory-tick">
            <input
              type="radio"
              name={`${id}-kind`}
              checked={change.kind === kind}
              onChange={() => put({ kind, together: [] })}
            />
            <span>
              {SUCCESSION_NAMES[kind]}{' '}
              <span className="small muted settings-line">{words.hint[kind]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {change.kind === 'MERGE' && (
        <SeveralBodies
          label={words.together}
          hint={words.togetherHint}
          chosen={change.together}
          except={[body, ...change.successors]}
          onChange={(together) => put({ together })}
        />
      )}
      <SeveralBodies
        label={words.successors}
        hint={words.successorsHint}
        chosen={change.successors}
        except={[body, ...change.together]}
        onChange={(successors) => put({ successors })}
      />
      <DateField
        label={words.effectiveOn}
        today={today}
        value={change.effectiveOn}
        onChange={(effectiveOn) => put({ effectiveOn })}
      />
      <TextField
        label={words.basis}
        hint={words.basisHint}
        maxLength={300}
        value={change.basis}
        onChange={({ target }) => put({ basis: target.value })}
      />
      <p role="alert" className="field-fault">
        {fault}
      </p>
      <div className="dialog-acts">
        <Button kind="primary" type="submit">
          {words.next}
        </Button>
        <Button onClick={onDone}>{SCREEN_WORDS.cancel}</Button>
      </div>
    </form>
  );
}

interface SeveralBodiesProps {
  readonly label: string;
  readonly hint: string;
  readonly chosen: readonly ChosenBody[];
  readonly except: readonly ChosenBody[];
  readonly onChange: (bodies: readonly ChosenBody[]) => void;
}

const SeveralBodies = ({ label, hint, chosen, except, onChange }: SeveralBodiesProps) => (
  <div className="directory-several">
    <BodySearch
      label={label}
      hint={hint}
      onChoose={(body) => onChange([...chosen, body])}
      except={({ id }) => [...chosen, ...except].some((one) => one.id === id)}
    />
    <ChosenBodies
      bodies={chosen}
      onRemove={(code) => onChange(chosen.filter((one) => one.code !== code))}
    />
  </div>
);
