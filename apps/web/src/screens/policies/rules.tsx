import { OBLIGATION_NAMES, POLICY_WORDS as words } from '#wording';
import type { ReactNode } from 'react';
import type { Schema } from '../../shared/api/http.js';
import { Ladder, type Edited } from './ladder.js';
import type { Row } from './policy-queries.js';

const KINDS = Object.keys(OBLIGATION_NAMES) as readonly Row['kind'][];

interface RulesProps {
  readonly policy: Pick<Schema<'ReminderPolicy'>, 'quietHours' | 'digestAt' | 'closesAt'> & {
    readonly rows: readonly Row[];
  };
  readonly edit: {
    readonly edited: Edited;
    readonly onEdit: (row: Row, edited: Row | null) => void;
  } | null;
  readonly children?: ReactNode;
}

/** The hours of mail and every ladder. */
export const Rules = ({ policy, edit, children }: RulesProps) => (
  <div className="settings-stack">
    {children}
    <section className="panel policies-hours" aria-labelledby="policies-hours">
      <h2 id="policies-hours">{words.hours}</h2>
      <ul className="problem-faults">
        <li>{words.quiet(policy.quietHours.from, policy.quietHours.until)}</li>
        <li>{words.digest(policy.digestAt)}</li>
        <li>{words.closes(policy.closesAt)}</li>
      </ul>
      <p className="small soft">{words.readOnly}</p>
    </section>
    {KINDS.map((kind) => (
      <Ladder
        key={kind}
        kind={kind}
        rows={policy.rows.filter((row) => row.kind === kind)}
        edit={edit}
      />
    ))}
  </div>
);
