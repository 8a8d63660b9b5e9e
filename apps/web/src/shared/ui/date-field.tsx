import { DATE_FIELD_WORDS as words, dayWords, readWrittenDay } from '#wording';
import { useId, useRef, useState } from 'react';
import { DayGrid } from './day-grid.js';
import { Icon } from './icon.js';
import type { Day } from './month-days.js';

interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** null: nothing, or nothing that is a day. */
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  /** The day it is, by the server's clock: where the calendar opens. */
  readonly today: Day;
  /** Holidays and weekends are hatched; they may be chosen all the same. */
  readonly isDayOff?: (day: Day) => boolean;
  readonly required?: boolean;
}

/** "dd/mm/yyyy", typed or chosen. The browser's own date field follows the language of the machine, which is English. */
export function DateField({
  label,
  hint,
  value,
  onChange,
  today,
  isDayOff,
  required = false,
}: DateFieldProps) {
  const id = useId();
  const [text, setText] = useState(value === null ? '' : dayWords(value));
  const [left, setLeft] = useState(false);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wrong = left && text.trim() !== '' && readWrittenDay(text) === null;
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="small muted" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <div className="date-field">
        <input
          id={id}
          className="input num"
          inputMode="numeric"
          autoComplete="off"
          placeholder={words.placeholder}
          value={text}
          required={required}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-fault` : hint === undefined ? undefined : `${id}-hint`}
          onChange={({ target }) => {
            setText(target.value);
            onChange(readWrittenDay(target.value));
          }}
          onBlur={() => setLeft(true)}
        />
        <button
          ref={button}
          type="button"
          className="date-open"
          aria-expanded={open}
          aria-label={words.open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="calendar" />
        </button>
      </div>
      {wrong && (
        <span className="field-fault" id={`${id}-fault`}>
          {words.wrong}
        </span>
      )}
      {open && (
        <DayGrid
          label={label}
          chosen={value}
          today={today}
          isDayOff={isDayOff}
          onLeave={close}
          onChoose={(day) => {
            setText(dayWords(day));
            onChange(day);
            close();
          }}
        />
      )}
    </div>
  );
}
