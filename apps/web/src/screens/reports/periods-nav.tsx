import { PERIOD_STATE_NAMES, REPORTS_WORDS as words } from '#wording';
import { Link } from '@tanstack/react-router';
import type { Period } from './report-queries.js';

/** The periods, the newest first, each with what has come in. */
export const PeriodsNav = ({
  id,
  periods,
  chosen,
}: {
  readonly id: string;
  readonly periods: readonly Period[];
  readonly chosen: string;
}) => (
  <nav className="reports-periods panel" aria-label={words.periods}>
    <ul>
      {[...periods].reverse().map((period) => (
        <li key={period.id}>
          <Link
            to="/campaigns/$id/reports"
            params={{ id }}
            search={{ period: period.id }}
            aria-current={period.id === chosen ? 'true' : undefined}
          >
            <b>{period.label}</b>
            <span className="small muted">
              {PERIOD_STATE_NAMES[period.state]}
              {period.bodies > 0 &&
                ` · ${words.handedIn(period.submitted + period.accepted, period.bodies)}`}
              {period.late > 0 && (
                <span className="reports-late"> · {words.late(period.late)}</span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
