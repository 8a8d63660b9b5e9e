import { dayMonthWords, momentWords, PLAN_WORDS as words, REVIEW_WORDS } from '#wording';
import { Link } from '@tanstack/react-router';
import type { RecipientSet } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { Tag } from '../../shared/ui/tag.js';
import type { PlannedRecipient, Preview } from './plan-queries.js';
import { giveOnPaper, leaveOut } from './recipient-changes.js';

interface RowProps {
  readonly recipient: PlannedRecipient;
  readonly tasks: Preview['tasks'];
  readonly onChange: (change: Change) => void;
}

function Address({ recipient, onChange }: Omit<RowProps, 'tasks'>) {
  const { name, onPaper, contact, addressesWithheld } = recipient;
  if (onPaper) return <span className="small">{words.paper}</span>;
  if (contact !== null) return <span className="small pl-address">{contact}</span>;
  if (addressesWithheld) return <span className="small muted">{words.withheld}</span>;
  return (
    <>
      <Tag tone="soon" icon="mail">
        {words.noAddress}
      </Tag>{' '}
      <Button
        size="small"
        aria-label={words.onPaper(name)}
        onClick={() => onChange(giveOnPaper(recipient))}
      >
        {words.onPaperShort}
      </Button>
    </>
  );
}

function Row({ recipient, tasks, onChange }: RowProps) {
  const { code, name, work, firstNoticeAt } = recipient;
  return (
    <tr>
      <th scope="row">
        <label className="pl-tick">
          <input
            type="checkbox"
            checked
            aria-label={words.receives(name)}
            onChange={() => onChange(leaveOut(recipient))}
          />
          <span>
            {name} <span className="small muted">{code}</span>
          </span>
        </label>
      </th>
      <td>
        <Address recipient={recipient} onChange={onChange} />
      </td>
      {tasks.map(({ position }) => (
        <td key={position} className="pl-cell">
          {work
            .filter((one) => one.position === position)
            .map(({ role, dueAt }) => (
              <span key={role}>
                {REVIEW_WORDS.roles[role]}
                {dueAt !== null && <b className="num"> {dayMonthWords(dueAt)}</b>}
              </span>
            ))}
        </td>
      ))}
      <td className="small num">
        {work.length === 0 && <span className="muted">{words.noWork} </span>}
        {firstNoticeAt === null ? words.paper : momentWords(firstNoticeAt)}
      </td>
    </tr>
  );
}

interface TableProps extends Omit<RowProps, 'recipient'> {
  readonly id: string;
  readonly sets: readonly RecipientSet[];
  readonly recipients: readonly PlannedRecipient[];
}

/** The groups of the document opened, body by body: whoever is unticked gets nothing. */
export function RecipientsTable({ id, sets, recipients, tasks, onChange }: TableProps) {
  const byCode = new Map(recipients.map((recipient) => [recipient.code, recipient]));
  const shown = new Set<string>();
  const columns = tasks.length + 3;
  return (
    <div className="pl-scroll" role="region" aria-labelledby="pl-table" tabIndex={0}>
      <table className="pl-table">
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.address}</th>
            {tasks.map(({ position, ordinal, title }) => (
              <th key={position} scope="col" title={title}>
                {REVIEW_WORDS.taskName(ordinal)}
              </th>
            ))}
            <th scope="col">{words.firstMail}</th>
          </tr>
        </thead>
        {sets.map(({ no, text, members }) => {
          const own = (members ?? []).flatMap((code) => byCode.get(code) ?? []);
          const rows = own.filter(({ code }) => !shown.has(code));
          for (const { code } of rows) shown.add(code);
          return (
            <tbody key={no} id={`group-${no}`} tabIndex={-1}>
              <tr className="pl-group">
                <th scope="rowgroup" colSpan={columns}>
                  {words.group(text, members?.length ?? 0)}{' '}
                  <Link
                    to="/campaigns/$id/review"
                    params={{ id }}
                    hash={`set-${no}`}
                    className="small"
                  >
                    {words.editGroup(text)}
                  </Link>
                </th>
              </tr>
              {rows.map((recipient) => (
                <Row key={recipient.code} recipient={recipient} tasks={tasks} onChange={onChange} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
