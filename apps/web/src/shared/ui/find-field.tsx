import { useEffect, useRef, useState } from 'react';
import { Icon } from './icon.js';
import './find-field.css';

const FIND_AFTER_MS = 150;

/** Typed at once, searched a moment later: thousands of names are matched. */
export function FindField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Back, or a filter that is cleared, changes the address and not the field.
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <label className="find-field">
      <Icon name="search" />
      <span className="sr">{label}</span>
      <input
        type="search"
        placeholder={label}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onChange(target.value), FIND_AFTER_MS);
        }}
      />
    </label>
  );
}
