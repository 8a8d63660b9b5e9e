import { STATISTICS_COLUMNS, STATISTICS_WORDS as words } from '#wording';
import type { Statistics } from './statistics-query.js';

const BANDS = ['days1to7', 'days8to30', 'days31to120', 'over120days'] as const;

/** "Quá hạn theo số ngày", of all that is counted. */
export const Bands = ({ bands }: { readonly bands: Statistics['total']['lateBy'] }) => (
  <section className="panel" aria-labelledby="stat-bands">
    <h2 id="stat-bands">{words.bands}</h2>
    <dl className="stat-bands">
      {BANDS.map((band) => (
        <div key={band}>
          <dt>{STATISTICS_COLUMNS[band]}</dt>
          <dd className="num">{bands[band]}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** "Thời gian từng chặng": from one moment of the work to the next. */
export const Hops = ({ hops }: { readonly hops: Statistics['hops'] }) => (
  <section className="panel stat-hops" aria-labelledby="stat-hops">
    <h2 id="stat-hops">{words.hops}</h2>
    <p className="small muted">{words.hopsNote}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">{words.hopName}</th>
          <th scope="col">{words.hopCount}</th>
          <th scope="col">{words.median}</th>
          <th scope="col">{words.ninthDecile}</th>
        </tr>
      </thead>
      <tbody>
        {hops.map(({ hop, count, medianHours, ninthDecileHours }) => (
          <tr key={hop}>
            <th scope="row">{words.hop[hop]}</th>
            <td className="num">{count}</td>
            <td className="num">{words.time(medianHours)}</td>
            <td className="num">{words.time(ninthDecileHours)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
