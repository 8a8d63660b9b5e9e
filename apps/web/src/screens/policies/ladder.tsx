import { OBLIGATION_NAMES, POLICY_WORDS as words } from '#wording';
import type { Row } from './policy-queries.js';
import { RungFields } from './rung-fields.js';
import { whenWords } from './when.js';

/** Rungs under the hand, by their place; null: dropped. */
export type Edited = ReadonlyMap<Row, Row | null>;

interface LadderProps {
  readonly kind: Row['kind'];
  readonly rows: readonly Row[];
  /** null: only looked at. */
  readonly edit: {
    readonly edited: Edited;
    readonly onEdit: (row: Row, edited: Row | null) => void;
  } | null;
}

/** The rungs of one kind of obligation. */
export const Ladder = ({ kind, rows, edit }: LadderProps) => (
  <section aria-labelledby={`policies-${kind}`}>
    <h2 id={`policies-${kind}`}>{OBLIGATION_NAMES[kind]}</h2>
    <div className="panel settings-panel policies-ladder">
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{words.step}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.how}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const under = edit?.edited.get(row);
            const shown = under ?? row;
            return (
              <tr
                key={`${row.anchor} ${row.ladderStep}`}
                className={under === null ? 'policies-dropped' : ''}
              >
                <th scope="row">{row.label}</th>
                {edit !== null && row.template !== 'newWork' ? (
                  <RungFields
                    row={row}
                    edited={under === undefined ? row : under}
                    onEdit={(next) => edit.onEdit(row, next)}
                  />
                ) : (
                  <>
                    <td data-label={words.when}>{whenWords(shown)}</td>
                    <td data-label={words.to}>
                      {shown.audience.map((who) => words.audience[who]).join(', ')}
                    </td>
                  </>
                )}
                <td data-label={words.how}>{words.mail[shown.mail]}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  </section>
);
