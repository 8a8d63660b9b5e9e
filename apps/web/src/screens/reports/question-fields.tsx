import { REPORT_TEMPLATE_WORDS as words } from '#wording';
import { useId } from 'react';
import { Button } from '../../shared/ui/button.js';
import { TextArea, TextField } from '../../shared/ui/field.js';
import type { WrittenQuestion } from './written-question.js';

const KINDS = ['number', 'text', 'choice', 'table'] as const;

/** One question of a template: its words, its kind, and what the kind needs. */
export function QuestionFields({
  no,
  question,
  onChange,
  onRemove,
  onUp,
}: {
  readonly no: number;
  readonly question: WrittenQuestion;
  readonly onChange: (to: WrittenQuestion) => void;
  readonly onRemove: () => void;
  readonly onUp?: () => void;
}) {
  const kindId = useId();
  const { text, kind, unit, lines, required } = question;
  return (
    <fieldset className="report-question">
      <legend>{words.question(no)}</legend>
      <TextField
        label={words.text}
        required
        maxLength={1000}
        value={text}
        onChange={({ target }) => onChange({ ...question, text: target.value })}
      />
      <div className="field">
        <label htmlFor={kindId}>{words.kind}</label>
        <select
          id={kindId}
          className="input"
          value={kind}
          onChange={({ target }) => {
            const chosen = KINDS.find((one) => one === target.value);
            if (chosen !== undefined) onChange({ ...question, kind: chosen });
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      {kind === 'number' && (
        <TextField
          label={words.unit}
          maxLength={100}
          value={unit}
          onChange={({ target }) => onChange({ ...question, unit: target.value })}
        />
      )}
      {(kind === 'choice' || kind === 'table') && (
        <TextArea
          label={kind === 'choice' ? words.options : words.columns}
          hint={kind === 'choice' ? words.optionsHint : words.columnsHint}
          required
          value={lines}
          onChange={({ target }) => onChange({ ...question, lines: target.value })}
        />
      )}
      <label className="row">
        <input
          type="checkbox"
          checked={required}
          onChange={({ target }) => onChange({ ...question, required: target.checked })}
        />{' '}
        {words.required}
      </label>
      <div className="row">
        {onUp !== undefined && (
          <Button kind="quiet" size="small" onClick={onUp}>
            {words.up(no)}
          </Button>
        )}
        <Button kind="quiet" size="small" onClick={onRemove}>
          {words.remove(no)}
        </Button>
      </div>
    </fieldset>
  );
}
