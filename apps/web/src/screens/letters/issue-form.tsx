import { LETTER_SCREEN_WORDS as words, SCREEN_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { http, type Schema } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { tell } from '../../shared/ui/toast.js';
import { answeredQuery } from './letter-queries.js';

type Kind = Schema<'NewLetter'>['kind'];

interface IssueFormProps {
  readonly id: string;
  /** Of the campaign: a notice of recall is only of one that was recalled. */
  readonly state: string;
}

/** A new letter; its number comes from the office's own sequence unless the register gave one. */
export function IssueForm({ id, state }: IssueFormProps) {
  const field = useId();
  const kinds: readonly Kind[] =
    state === 'recalled' ? ['recall', 'extensionAnswer'] : ['urging', 'extensionAnswer'];
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'urging');
  const [exchangeId, setExchange] = useState('');
  const [serial, setSerial] = useState('');
  const answered = useQuery({ ...answeredQuery(id), enabled: kind === 'extensionAnswer' });
  const issue = useAct({
    send: (body: Schema<'NewLetter'>, key) =>
      http.post('/api/v1/campaigns/{id}/letters', { path: { id }, body, key }),
    changes: [['campaign', id]],
    onDone: ({ number }) => {
      setSerial('');
      tell(words.issuedAs(number));
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    issue.mutate({
      kind,
      exchangeId: kind === 'extensionAnswer' ? exchangeId : null,
      serial: serial === '' ? null : Number(serial),
      issuedOn: null,
    });
  };
  return (
    <section className="panel letters-form">
      <h2>{words.issue}</h2>
      <form className="settings-form" onSubmit={submit}>
        {issue.error !== null && <Problem error={issue.error} safe={SCREEN_WORDS.notSent} />}
        <div className="field">
          <label htmlFor={`${field}-kind`}>{words.kind}</label>
          <select
            id={`${field}-kind`}
            className="input"
            value={kind}
            onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? kind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        </div>
        {kind === 'extensionAnswer' && (
          <div className="field">
            <label htmlFor={`${field}-asked`}>{words.asked}</label>
            <select
              id={`${field}-asked`}
              className="input"
              required
              value={exchangeId}
              onChange={({ target }) => setExchange(target.value)}
            >
              <option value="">{words.choose}</option>
              {answered.data?.map((one) => (
                <option key={one.id} value={one.id}>
                  {words.askedBy(one.bodyName, one.text)}
                </option>
              ))}
            </select>
          </div>
        )}
        <TextField
          label={words.serial}
          hint={words.serialHint}
          type="number"
          inputMode="numeric"
          min={1}
          value={serial}
          onChange={({ target }) => setSerial(target.value)}
        />
        <div className="dialog-acts">
          <Button kind="primary" type="submit" pending={issue.isPending && words.issuing}>
            {words.issue}
          </Button>
        </div>
      </form>
    </section>
  );
}
