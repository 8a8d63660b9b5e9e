import { BODY_FORM_WORDS as words, BODY_KIND_NAMES, SCREEN_WORDS } from '#wording';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { hasStatus } from '../../shared/api/api-error.js';
import { http } from '../../shared/api/http.js';
import { hasRole, useMe, useToday } from '../../shared/api/session.js';
import { useAct } from '../../shared/api/use-act.js';
import { BodyPicker } from '../../shared/directory/body-picker.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import { TextArea, TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { Conflict } from './body-conflict.js';
import { emptyFields, fieldsOf, inputOf, type BodyFields } from './body-fields.js';
import { bodyQuery, type Body } from './tree-queries.js';

interface BodyFormProps {
  /** The body that is changed; missing: a new one. */
  readonly body?: Body;
  /** Where a new one is put; null: under none. */
  readonly parent?: Body | null;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

/** Everything written about a body. What a colleague wrote meanwhile is shown before it is written over. */
export function BodyForm({ body, parent = null, onDone, onCancel }: BodyFormProps) {
  const id = useId();
  const client = useQueryClient();
  const { data: me } = useMe();
  const today = useToday();
  const [seen, setSeen] = useState(body);
  const [fields, setFields] = useState<BodyFields>(() =>
    body === undefined ? emptyFields(parent) : fieldsOf(body),
  );
  const [theirs, setTheirs] = useState<Body | null>(null);
  const save = useAct({
    send: ({ version, to }: { version: number | null; to: BodyFields }, key) =>
      seen === undefined || version === null
        ? http.post('/api/v1/bodies', { body: { ...inputOf(to), isIssuer: to.isIssuer }, key })
        : http.patch('/api/v1/bodies/{id}', {
            ...{ path: { id: seen.id }, ifMatch: version, body: inputOf(to), key },
          }),
    changes: [['directory']],
    onDone: (saved) => onDone(saved.id),
  });
  const write = (version: number | null): void =>
    save.mutate(
      { version, to: fields },
      {
        onError: (error) => {
          if (seen === undefined || !hasStatus(error, 412)) return;
          void client.fetchQuery({ ...bodyQuery(seen.id), staleTime: 0 }).then(setTheirs);
        },
      },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write(seen?.version ?? null);
  };
  const put = (part: Partial<BodyFields>): void => setFields({ ...fields, ...part });
  const text = (name: 'name' | 'code' | 'shortName' | 'organId', more: object = {}) => (
    <TextField
      id={`${id}-${name}`}
      label={words[name]}
      autoComplete="off"
      value={fields[name]}
      onChange={({ target }) => put({ [name]: target.value })}
      {...more}
    />
  );
  return (
    <form className="settings-form" onSubmit={submit}>
      {save.error !== null && theirs === null && (
        <Problem
          error={save.error}
          safe={SCREEN_WORDS.notSent}
          fieldOf={(pointer) => `${id}${pointer.replaceAll('/', '-')}`}
        />
      )}
      {theirs !== null && (
        <Conflict
          mine={fields}
          theirs={theirs}
          onTake={() => {
            setFields(fieldsOf(theirs));
            setSeen(theirs);
            setTheirs(null);
            save.reset();
          }}
          onKeep={() => {
            setSeen(theirs);
            setTheirs(null);
            write(theirs.version);
          }}
        />
      )}
      {text('name', { required: true, maxLength: 500 })}
      {text('code', { required: true, maxLength: 64, hint: words.codeHint })}
      <div className="field">
        <label htmlFor={`${id}-kind`}>{words.kind}</label>
        <select
          id={`${id}-kind`}
          className="input"
          value={fields.kind}
          onChange={({ target }) => put({ kind: target.value as BodyFields['kind'] })}
        >
          {Object.entries(BODY_KIND_NAMES).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <ParentField fields={fields} put={put} self={seen} />
      {seen === undefined && hasRole(me, 'administrator') && (
        <label className="directory-tick">
          <input
            type="checkbox"
            checked={fields.isIssuer}
            onChange={({ target }) => put({ isIssuer: target.checked })}
          />
          {words.isIssuer}
        </label>
      )}
      {text('shortName', { maxLength: 100 })}
      {text('organId', { maxLength: 50, hint: words.organIdHint })}
      <TextArea
        id={`${id}-aliases`}
        label={words.aliases}
        hint={words.aliasesHint}
        rows={3}
        value={fields.aliases}
        onChange={({ target }) => put({ aliases: target.value })}
      />
      <div className="directory-span">
        {(['validFrom', 'validTo'] as const).map((end) => (
          <DateField
            key={`${end} ${seen?.version ?? 0}`}
            label={end === 'validFrom' ? words.from : words.until}
            hint={words.spanHint}
            today={today}
            value={fields[end]}
            onChange={(day) => put({ [end]: day })}
          />
        ))}
      </div>
      <div className="dialog-acts">
        <Button kind="primary" type="submit" pending={save.isPending && words.saving}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{SCREEN_WORDS.cancel}</Button>
      </div>
    </form>
  );
}

interface ParentFieldProps {
  readonly fields: BodyFields;
  readonly put: (part: Partial<BodyFields>) => void;
  readonly self: Body | undefined;
}

/** A body stays where it is unless another place is chosen; only an administrator leaves it at the top. */
function ParentField({ fields: { parent }, put, self }: ParentFieldProps) {
  const { data: me } = useMe();
  if (parent === null && !hasRole(me, 'administrator') && self !== undefined) {
    return <p className="small soft">{words.noParent}</p>;
  }
  return (
    <BodyPicker
      label={words.parent}
      chosen={parent}
      onChoose={(chosen) => put({ parent: chosen })}
      except={({ id }) => id === self?.id}
    />
  );
}
