import { STATISTICS_COLUMNS as columns, STATISTICS_WORDS as words } from '#wording';
import type { Row, Totals } from './statistics-query.js';

const FOUR = ['doneInTime', 'doneLate', 'openInTime', 'openLate'] as const;
const BESIDE = [
  'awaitingConfirmation',
  'undatedOpen',
  'undatedDone',
  'standing',
  'declined',
  'withdrawn',
] as const;

const Counts = ({ totals }: { readonly totals: Totals }) => (
  <>
    {[...FOUR, ...BESIDE].map((name) => (
      <td
        key={name}
        className={name === 'openLate' && totals[name] > 0 ? 'num stat-late' : 'num'}
        data-label={columns[name]}
        data-none={totals[name] === 0 || undefined}
      >
        {totals[name]}
      </td>
    ))}
  </>
);

/** One row a group, the first by the league score; rows become labelled lines on a narrow window. */
export const StatisticsTable = ({
  rows,
  total,
  name,
}: {
  readonly rows: readonly Row[];
  readonly total: Totals;
  /** What a row is. */
  readonly name: string;
}) => (
  <div className="panel stat-table">
    <table>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {columns.rank}
          </th>
          <th scope="col" rowSpan={2}>
            {name}
          </th>
          <th scope="col" rowSpan={2}>
            {columns.score}
          </th>
          <th scope="colgroup" colSpan={FOUR.length}>
            {words.matrix}
          </th>
          <th scope="colgroup" colSpan={BESIDE.length}>
            {words.beside}
          </th>
        </tr>
        <tr>
          {[...FOUR, ...BESIDE].map((one) => (
            <th key={one} scope="col">
              {columns[one]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td className="num" data-label={columns.rank}>
              {row.rank ?? <span className="muted">{words.notRanked}</span>}
            </td>
            <th scope="row">{row.name}</th>
            <td className="num" data-label={columns.score}>
              {words.score(row.score)}
            </td>
            <Counts totals={row.totals} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <th scope="row">{words.total}</th>
          <td />
          <Counts totals={total} />
        </tr>
      </tfoot>
    </table>
  </div>
);
