import type { FieldStatus } from '#contracts/http';
import {
  dayWords,
  documentTypeWords,
  FRAME_FIELD_WORDS,
  REVIEW_WORDS as words,
  SCREEN_WORDS,
  URGENCY_WORDS,
  wireDay,
  type FrameFieldWord,
} from '#wording';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Draft, Seen } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import { TextField } from '../../shared/ui/field.js';
import { setFrame } from '../../shared/draft/changes.js';
import { FieldTag } from './field-tag.js';
import { frameField } from './review-marks.js';

interface FrameField {
  readonly name: FrameFieldWord;
  readonly value: string | null;
  readonly status: FieldStatus;
  readonly rule: string | undefined;
}

const HEADER: Readonly<Partial<Record<FrameFieldWord, keyof Draft['header']>>> = {
  documentType: 'documentType',
  number: 'number',
  symbol: 'symbol',
  issuedOn: 'issuedOn',
  subject: 'subject',
  urgency: 'urgency',
  'signer/name': 'signer',
  'signer/title': 'signerTitle',
};

const NAMES = Object.keys(FRAME_FIELD_WORDS) as FrameFieldWord[];

/** The frame as the draft has it; what differs from the reading was set by hand. */
function frameOf({ view, stored }: Seen): readonly FrameField[] {
  return NAMES.map((name) => {
    const read = stored === null ? undefined : frameField(stored.reading, name);
    const key = HEADER[name];
    const value = key === undefined ? (read?.value ?? null) : view.draft.header[key];
    const asRead = read !== undefined && read.value === value;
    return {
      name,
      value: value === '' ? null : value,
      status: asRead ? read.status : value === null ? 'ask' : 'suggested',
      rule: asRead ? read.rule : undefined,
    };
  });
}

const shown = ({ name, value }: FrameField): string => {
  if (value === null) return words.empty;
  if (name === 'issuedOn') return dayWords(value);
  if (name === 'documentType') return documentTypeWords(value);
  if (name === 'urgency') return URGENCY_WORDS[value as keyof typeof URGENCY_WORDS];
  return value;
};

interface EditorProps {
  readonly field: FrameField;
  readonly today: string;
  readonly onSave: (value: string | null) => void;
  readonly onClose: () => void;
}

function FieldEditor({ field, today, onSave, onClose }: EditorProps) {
  const [value, setValue] = useState(field.value);
  const label = FRAME_FIELD_WORDS[field.name];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = value?.trim() ?? '';
    if (said !== (field.value ?? '')) onSave(said === '' ? null : said);
    onClose();
  };
  return (
    <form className="rv-form" onSubmit={submit}>
      {field.name === 'issuedOn' ? (
        <DateField
          label={label}
          today={wireDay(field.value ?? today)}
          value={value === null ? null : wireDay(value)}
          onChange={setValue}
        />
      ) : field.name === 'urgency' ? (
        <label className="field">
          <span className="rv-legend">{label}</span>
          <select
            className="input"
            value={value ?? ''}
            onChange={({ target }) => setValue(target.value === '' ? null : target.value)}
          >
            <option value="">{words.empty}</option>
            {Object.entries(URGENCY_WORDS).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <TextField
          label={label}
          value={value ?? ''}
          maxLength={2000}
          autoFocus
          onChange={({ target }) => setValue(target.value)}
        />
      )}
      <div className="dialog-acts">
        <Button kind="primary" type="submit">
          {words.save}
        </Button>
        <Button onClick={onClose}>{SCREEN_WORDS.cancel}</Button>
      </div>
    </form>
  );
}

interface FramePanelProps {
  readonly seen: Seen;
  readonly onChange: ((change: Change) => void) | null;
  readonly onPoint: (id: string | null) => void;
}

/** Number, day, signer …: each with how sure it is, corrected where it stands. */
export function FramePanel({ seen, onChange, onPoint }: FramePanelProps) {
  const [open, setOpen] = useState<FrameFieldWord | null>(null);
  const { updatedAt } = seen.view;
  return (
    <section className="panel rv-panel" aria-labelledby="rv-frame" id="frame">
      <h2 id="rv-frame">{words.frame}</h2>
      <dl className="rv-frame">
        {frameOf(seen).map((field) => {
          const { name, status, rule } = field;
          const label = FRAME_FIELD_WORDS[name];
          return (
            <div key={name} onMouseEnter={() => onPoint(`field-${name}`)}>
              <dt className="small muted">{label}</dt>
              <dd>
                <span>{shown(field)}</span>{' '}
                {(status !== 'absent' || field.value !== null) && (
                  <FieldTag status={status} rule={rule} />
                )}
                {onChange !== null && open !== name && name !== 'documentType' && (
                  <Button
                    kind="quiet"
                    size="small"
                    aria-label={words.editOf(label)}
                    onFocus={() => onPoint(`field-${name}`)}
                    onClick={() => setOpen(name)}
                  >
                    {words.edit}
                  </Button>
                )}
                {onChange !== null && open === name && (
                  <FieldEditor
                    field={field}
                    today={updatedAt}
                    onSave={(value) => onChange(setFrame(name, value))}
                    onClose={() => setOpen(null)}
                  />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
