import { dayWords, REPORT_STANDING_NAMES, REPORTS_WORDS as words, SCREEN_WORDS } from '#wording';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { Tag, type Tone } from '../../shared/ui/tag.js';
import type { Line, PeriodView } from './report-queries.js';
import { shownNumber } from './shown-number.js';

const AT_ONCE = 100;
const TONES: Readonly<Record<Line['standing'], Tone>> = {
  missing: 'soon',
  returned: 'late',
  handedIn: 'wait',
  accepted: 'done',
  missed: 'late',
  withdrawn: 'none',
};

const Standing = ({ line }: { readonly line: Line }) => {
  const isGiven = line.standing === 'handedIn' || line.standing === 'accepted';
  return (
    <>
      <Tag tone={line.isLate && !isGiven ? 'late' : TONES[line.standing]}>
        {REPORT_STANDING_NAMES[line.standing]}
      </Tag>
      {line.isLate && (
        <span className="small reports-late"> {isGiven ? words.lateThen : words.lateNow}</span>
      )}
      {line.nothingToReport && <span className="small muted"> {words.nothing}</span>}
    </>
  );
};

/** Bodies × figures, with the sums above what they add up. */
export function PeriodTable({
  view,
  lines,
  onOpen,
}: {
  readonly view: PeriodView;
  readonly lines: readonly (readonly [line: Line, row: number])[];
  readonly onOpen: (line: Line) => void;
}) {
  const [most, setMost] = useState(AT_ONCE);
  const { columns, rows, left } = view.figures;
  return (
    <>
      <div className="panel reports-table" role="region" aria-label={words.table} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.body}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">{words.submitted}</th>
              {columns.map(({ name, unit }) => (
                <th key={`${name} ${unit}`} scope="col" className="reports-figure">
                  {name}
                  {unit !== '' && <span className="muted"> ({unit})</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.length > 0 && (
              <tr className="reports-sum">
                <th scope="row" colSpan={3}>
                  {words.sum}
                </th>
                {columns.map(({ name, unit, sum, bodies }) => (
                  <td key={`${name} ${unit}`} data-label={name} className="reports-figure num">
                    <b>{shownNumber(sum)}</b>
                    <span className="small muted"> {words.sumOf(bodies)}</span>
                  </td>
                ))}
              </tr>
            )}
            {lines.slice(0, most).map(([line, row]) => (
              <tr key={line.reportId}>
                <th scope="row">
                  <button type="button" className="reports-open" onClick={() => onOpen(line)}>
                    {line.bodyName}
                  </button>
                </th>
                <td data-label={words.state}>
                  <Standing line={line} />
                </td>
                <td data-label={words.submitted} className="num">
                  {line.submittedAt !== null && dayWords(line.submittedAt)}
                </td>
                {columns.map(({ name, unit }, column) => (
                  <td key={`${name} ${unit}`} data-label={name} className="reports-figure num">
                    {shownNumber(rows[row]?.[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p className="small muted">{words.left(left)}</p>}
      {lines.length > most && (
        <Button className="reports-more" onClick={() => setMost(most + AT_ONCE)}>
          {SCREEN_WORDS.more} ({SCREEN_WORDS.of(most, lines.length)})
        </Button>
      )}
    </>
  );
}
