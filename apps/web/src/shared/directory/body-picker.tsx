import { SETTINGS_WORDS as words } from '#wording';
import { useId } from 'react';
import { Button } from '../ui/button.js';
import { BodySearch, type ChosenBody } from './body-search.js';
import type { Body } from './directory-queries.js';
import './body-picker.css';

interface BodyPickerProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly chosen: ChosenBody | null;
  readonly onChoose: (body: ChosenBody | null) => void;
  /** Those that make no sense here. */
  readonly except?: (body: Body) => boolean;
}

/** One body, or the way to find it. */
export function BodyPicker({ label, chosen, onChoose, ...search }: BodyPickerProps) {
  const id = useId();
  if (chosen === null) return <BodySearch label={label} onChoose={onChoose} {...search} />;
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span id={id} className="body-picker-label">
        {label}
      </span>
      <div className="row">
        <span>
          {chosen.name} <span className="muted small">{chosen.code}</span>
        </span>
        <Button kind="quiet" size="small" onClick={() => onChoose(null)}>
          {words.otherBody}
        </Button>
      </div>
    </div>
  );
}
