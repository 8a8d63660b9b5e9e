import { dayMonthWords, dayWords, TODAY_WORDS as words } from '#wording';
import type { Today } from './today-query.js';
import './lateness.css';

type Bands = Today['campaigns'][number]['totals']['work']['lateBy'];

const BANDS = ['days1to7', 'days8to30', 'days31to120', 'over120days'] as const;

/** Late work by age: lengths with their numbers written. */
export function AgeBands({ bands }: { readonly bands: Bands }) {
  const most = Math.max(1, ...BANDS.map((band) => bands[band]));
  return (
    <section className="panel today-part">
      <h2>{words.bands}</h2>
      <dl className="age-bands">
        {BANDS.map((band) => (
          <div key={band}>
            <dt className="small">{words.band[band]}</dt>
            <dd>
              {bands[band] > 0 && (
                <span
                  className={`age-bar age-bar-${band}`}
                  style={{ width: `${(bands[band] / most) * 100}%` }}
                  aria-hidden="true"
                />
              )}
              <b className="num">{bands[band]}</b>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const WIDTH = 320;
const HEIGHT = 96;
const EDGE = 8;

/** Twelve weeks as a line, and as a table for whoever wants the numbers. */
export function Trend({ points }: { readonly points: Today['trend'] }) {
  const most = Math.max(1, ...points.map(({ late }) => late));
  const step = (WIDTH - 2 * EDGE) / Math.max(1, points.length - 1);
  const at = points.map(
    ({ late }, index) =>
      [EDGE + index * step, HEIGHT - EDGE - (late / most) * (HEIGHT - 2 * EDGE)] as const,
  );
  const last = at.at(-1);
  const [first, now] = [points[0], points.at(-1)];
  return (
    <section className="panel today-part">
      <h2>{words.trend}</h2>
      <svg
        className="trend"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={words.trendSays(first?.late ?? 0, now?.late ?? 0)}
      >
        <path className="trend-base" d={`M${EDGE} ${HEIGHT - EDGE}H${WIDTH - EDGE}`} />
        <polyline className="trend-line" points={at.map((point) => point.join(',')).join(' ')} />
        {last !== undefined && <circle className="trend-now" cx={last[0]} cy={last[1]} r="4.5" />}
      </svg>
      {first !== undefined && now !== undefined && (
        <p className="trend-ends small muted num">
          <span>
            {dayMonthWords(first.countedAt)}: {first.late}
          </span>
          <b>{words.now(now.late)}</b>
        </p>
      )}
      <details>
        <summary className="small">{words.numbers}</summary>
        <table className="trend-table small num">
          <thead>
            <tr>
              <th scope="col">{words.week}</th>
              <th scope="col">{words.late}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ countedAt, late }) => (
              <tr key={countedAt}>
                <td>{dayWords(countedAt)}</td>
                <td>{late}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="small muted">{words.trendNote}</p>
      </details>
    </section>
  );
}
