import { OBLIGATION_NAMES, POLICY_WORDS as words } from '#wording';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { http, type Schema } from '../../shared/api/http.js';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { whenWords } from './when.js';
import './policies.css';

type Policy = Schema<'ReminderPolicy'>;

const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: ({ signal }) => http.get('/api/v1/policies/current', { signal }),
});

const KINDS = Object.keys(OBLIGATION_NAMES) as readonly Policy['rows'][number]['kind'][];

/** "Quy tắc nhắc": what holds. Nothing here can be changed yet, so nothing looks as if it could. */
export function PoliciesScreen() {
  const policy = useQuery(policyQuery);
  return (
    <SettingsScreen
      title={words.title}
      under={policy.data === undefined ? undefined : words.under(policy.data.version)}
    >
      <ReadState read={policy}>
        {(read) => (
          <div className="settings-stack">
            <section className="panel policies-hours" aria-labelledby="policies-hours">
              <h2 id="policies-hours">{words.hours}</h2>
              <ul className="problem-faults">
                <li>{words.quiet(read.quietHours.from, read.quietHours.until)}</li>
                <li>{words.digest(read.digestAt)}</li>
                <li>{words.closes(read.closesAt)}</li>
              </ul>
              <p className="small soft">{words.readOnly}</p>
            </section>
            {KINDS.map((kind) => (
              <Ladder key={kind} kind={kind} rows={read.rows.filter((row) => row.kind === kind)} />
            ))}
          </div>
        )}
      </ReadState>
    </SettingsScreen>
  );
}

interface LadderProps {
  readonly kind: (typeof KINDS)[number];
  readonly rows: Policy['rows'];
}

const Ladder = ({ kind, rows }: LadderProps) => (
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
          {rows.map((row) => (
            <tr key={`${row.anchor} ${row.ladderStep}`}>
              <th scope="row">{row.label}</th>
              <td data-label={words.when}>{whenWords(row)}</td>
              <td data-label={words.to}>
                {row.audience.map((who) => words.audience[who]).join(', ')}
              </td>
              <td data-label={words.how}>{words.mail[row.mail]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
