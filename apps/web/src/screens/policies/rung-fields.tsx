import { POLICY_WORDS as words } from '#wording';
import type { Row } from './policy-queries.js';
import { mayDrop, numberOf, shownNumber, withNumber } from './rung-edit.js';
import { whenWords } from './when.js';

const FURTHEST = 180;

interface NumberProps {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const NumberField = ({ name, unit, value, onChange }: NumberProps) => (
  <label className="row policies-number">
    <input
      className="input"
      type="number"
      min={1}
      max={FURTHEST}
      aria-label={name}
      value={value}
      onChange={({ target }) => {
        const number = target.valueAsNumber;
        if (Number.isInteger(number) && number >= 1 && number <= FURTHEST) onChange(number);
      }}
    />
    <span>{unit}</span>
  </label>
);

interface RungFieldsProps {
  readonly row: Row;
  /** null: dropped. */
  readonly edited: Row | null;
  readonly onEdit: (edited: Row | null) => void;
}

/** When a rung falls and who is told, under the hand. */
export function RungFields({ row, edited, onEdit }: RungFieldsProps) {
  const shown = edited ?? row;
  const which = numberOf(shown);
  const name = {
    before: words.workingDaysBefore,
    after: words.workingDaysAfter,
    days: words.daysLater,
  };
  return (
    <>
      <td data-label={words.when}>
        <span>{whenWords(shown)}</span>
        {edited !== null && which !== null && (
          <NumberField
            name={name[which](row.label)}
            unit={which === 'days' ? words.unit.days : words.unit.workingDays}
            value={shownNumber(edited)}
            onChange={(value) => onEdit(withNumber(edited, value))}
          />
        )}
        {edited?.repeatEveryDays != null && (
          <NumberField
            name={words.repeatDays(row.label)}
            unit={words.unit.repeat}
            value={edited.repeatEveryDays}
            onChange={(repeatEveryDays) => onEdit({ ...edited, repeatEveryDays })}
          />
        )}
        {mayDrop(row) && (
          <label className="row small">
            <input
              type="checkbox"
              aria-label={words.dropOf(row.label)}
              checked={edited === null}
              onChange={({ target }) => onEdit(target.checked ? null : row)}
            />
            {words.drop}
          </label>
        )}
      </td>
      <td data-label={words.to}>
        <div role="group" aria-label={words.whom(row.label)}>
          {(row.mayTell ?? []).map((who) => (
            <label key={who} className="row small">
              <input
                type="checkbox"
                aria-label={words.whomOf(row.label, words.audience[who])}
                disabled={edited === null}
                checked={shown.audience.includes(who)}
                onChange={({ target }) => {
                  const others = shown.audience.filter((one) => one !== who);
                  onEdit({ ...shown, audience: target.checked ? [...others, who] : others });
                }}
              />
              {words.audience[who]}
            </label>
          ))}
        </div>
      </td>
    </>
  );
}
