import { LETTER_SCREEN_WORDS as words, SCREEN_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { http, type Schema } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { officesQuery } from '../../shared/directory/directory-queries.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { tell } from '../../shared/ui/toast.js';
import { letterSettingsQuery } from './letter-queries.js';

type Settings = Schema<'LetterSettings'>;

const FORMS = ['STATE', 'UNION', 'PARTY'] as const;
const SCOPES = ['YEAR', 'TERM', 'CONTINUOUS'] as const;
const EMPTY: Settings = {
  ...{ form: 'STATE', scope: 'YEAR', termStartsOn: null, organSymbol: '', superior: null },
  ...{ place: '', signingMark: null, signerTitle: '', signerName: '', filedWith: '' },
};

/** How the office of a campaign writes and numbers its letters. */
export function SettingsForm({ issuerBodyId }: { readonly issuerBodyId: string }) {
  const offices = useQuery(officesQuery);
  const code = offices.data?.items.find(({ id }) => id === issuerBodyId)?.code;
  const read = useQuery({ ...letterSettingsQuery(code ?? ''), enabled: code !== undefined });
  if (code === undefined || read.data === undefined) return null;
  return <Fields key={code} code={code} known={read.data.settings ?? null} />;
}

function Fields({ code, known }: { readonly code: string; readonly known: Settings | null }) {
  const id = useId();
  const [given, setGiven] = useState<Settings>(known ?? EMPTY);
  const save = useAct({
    send: (body: Schema<'SaveLetterSettings'>, key) =>
      http.put('/api/v1/letter-settings', { body, key }),
    changes: [['letter-settings']],
    onDone: () => tell(words.saved),
  });
  const set = (change: Partial<Settings>): void => setGiven({ ...given, ...change });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const termStartsOn = given.scope === 'TERM' ? given.termStartsOn : null;
    save.mutate({ bodyCode: code, settings: { ...given, termStartsOn } });
  };
  const text = (name: 'organSymbol' | 'place' | 'signerTitle' | 'signerName' | 'filedWith') => (
    <TextField
      label={words.fields[name]}
      value={given[name]}
      required
      onChange={({ target }) => set({ [name]: target.value })}
    />
  );
  const optional = (name: 'superior' | 'signingMark') => (
    <TextField
      label={words.fields[name]}
      value={given[name] ?? ''}
      onChange={({ target }) => set({ [name]: target.value === '' ? null : target.value })}
    />
  );
  return (
    <details className="panel letters-form" open={known === null}>
      <summary>{words.settings}</summary>
      <form className="settings-form" onSubmit={submit}>
        {save.error !== null && <Problem error={save.error} safe={SCREEN_WORDS.notSent} />}
        <div className="field">
          <label htmlFor={`${id}-form`}>{words.form}</label>
          <select
            id={`${id}-form`}
            className="input"
            value={given.form}
            onChange={({ target }) =>
              set({ form: FORMS.find((one) => one === target.value) ?? given.form })
            }
          >
            {FORMS.map((one) => (
              <option key={one} value={one}>
                {words.forms[one]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-scope`}>{words.scope}</label>
          <select
            id={`${id}-scope`}
            className="input"
            value={given.scope}
            onChange={({ target }) =>
              set({ scope: SCOPES.find((one) => one === target.value) ?? given.scope })
            }
          >
            {SCOPES.map((one) => (
              <option key={one} value={one}>
                {words.scopes[one]}
              </option>
            ))}
          </select>
        </div>
        {given.scope === 'TERM' && (
          <TextField
            label={words.termStartsOn}
            type="date"
            required
            value={given.termStartsOn ?? ''}
            onChange={({ target }) => set({ termStartsOn: target.value })}
          />
        )}
        {text('organSymbol')}
        {optional('superior')}
        {text('place')}
        {optional('signingMark')}
        {text('signerTitle')}
        {text('signerName')}
        {text('filedWith')}
        <div className="dialog-acts">
          <Button type="submit" pending={save.isPending && words.saving}>
            {words.save}
          </Button>
        </div>
      </form>
    </details>
  );
}
