import { BODY_FORM_WORDS, GROUP_WORDS as words, SCREEN_WORDS, SETTINGS_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { http, type Schema } from '../../shared/api/http.js';
import { useToday } from '../../shared/api/session.js';
import { useAct } from '../../shared/api/use-act.js';
import { BodyPicker } from '../../shared/directory/body-picker.js';
import { officesQuery } from '../../shared/directory/directory-queries.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import type { Day } from '../../shared/ui/month-days.js';
import type { Group } from './group-queries.js';

const NameField = ({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (name: string) => void;
}) => (
  <TextField
    label={words.name}
    hint={words.nameHint}
    required
    maxLength={500}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  />
);

interface NewGroupFormProps {
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

/** A group has a name, a code and an office; its members come next. */
export function NewGroupForm({ onDone, onCancel }: NewGroupFormProps) {
  const id = useId();
  const offices = useQuery(officesQuery);
  const create = useAct({
    send: (body: Schema<'NewGroupInput'>, key) => http.post('/api/v1/groups', { body, key }),
    changes: [['directory']],
    onDone: (group) => onDone(group.id),
  });
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [issuerCode, setIssuerCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate({ name, code, issuerCode, members: [] });
  };
  return (
    <form className="settings-form" aria-label={words.add} onSubmit={submit}>
      {create.error !== null && <Problem error={create.error} safe={SCREEN_WORDS.notSent} />}
      <NameField value={name} onChange={setName} />
      <TextField
        label={words.code}
        hint={BODY_FORM_WORDS.codeHint}
        required
        maxLength={64}
        value={code}
        onChange={({ target }) => setCode(target.value)}
      />
      <div className="field">
        <label htmlFor={id}>{words.issuer}</label>
        <select
          id={id}
          className="input"
          required
          value={issuerCode}
          onChange={({ target }) => setIssuerCode(target.value)}
        >
          <option value="">{SETTINGS_WORDS.chooseOffice}</option>
          {offices.data?.items.map((one) => (
            <option key={one.id} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <div className="dialog-acts">
        <Button kind="primary" type="submit" pending={create.isPending && BODY_FORM_WORDS.saving}>
          {words.add}
        </Button>
        <Button onClick={onCancel}>{SCREEN_WORDS.cancel}</Button>
      </div>
    </form>
  );
}

interface Member {
  readonly bodyCode: string;
  readonly name: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** Name and whole membership, each member with its days. */
export function GroupForm({
  group,
  onDone,
}: {
  readonly group: Group;
  readonly onDone: () => void;
}) {
  const today = useToday();
  const [name, setName] = useState(group.name);
  const [members, setMembers] = useState<readonly Member[]>(() =>
    group.members.map(({ code, name: called, validFrom, validTo }) => ({
      ...{ bodyCode: code, name: called },
      ...{ validFrom: validFrom as Day | null, validTo: validTo as Day | null },
    })),
  );
  const save = useAct({
    send: (body: Schema<'GroupInput'>, key) =>
      http.patch('/api/v1/groups/{id}', {
        ...{ path: { id: group.id }, ifMatch: group.version, body, key },
      }),
    changes: [['directory']],
    onDone,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate({ name, members: members.map(({ name: _called, ...member }) => member) });
  };
  const put = (at: number, part: Partial<Member>): void =>
    setMembers(members.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <form className="settings-form" aria-label={words.edit} onSubmit={submit}>
      {save.error !== null && <Problem error={save.error} safe={SCREEN_WORDS.notSent} />}
      <p className="small soft">{words.frozen}</p>
      <NameField value={name} onChange={setName} />
      <ul className="directory-members">
        {members.map((member, index) => (
          <li key={`${member.bodyCode} ${index}`}>
            <div className="row">
              <b>{member.name}</b>
              <Button
                kind="quiet"
                size="small"
                aria-label={words.remove(member.name)}
                onClick={() => setMembers(members.filter((one) => one !== member))}
              >
                {words.removeShort}
              </Button>
            </div>
            <div className="directory-span">
              <DateField
                label={words.from(member.name)}
                today={today}
                value={member.validFrom}
                onChange={(validFrom) => put(index, { validFrom })}
              />
              <DateField
                label={words.until(member.name)}
                today={today}
                value={member.validTo}
                onChange={(validTo) => put(index, { validTo })}
              />
            </div>
          </li>
        ))}
      </ul>
      <BodyPicker
        label={words.addMember}
        chosen={null}
        onChoose={(body) =>
          body !== null &&
          setMembers([
            ...members,
            { bodyCode: body.code, name: body.name, validFrom: null, validTo: null },
          ])
        }
      />
      <div className="dialog-acts">
        <Button kind="primary" type="submit" pending={save.isPending && BODY_FORM_WORDS.saving}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{SCREEN_WORDS.cancel}</Button>
      </div>
    </form>
  );
}
