import { momentWords, PLAN_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Problem } from '../../shared/ui/problem.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { firstMailQuery, type PlannedRecipient } from './plan-queries.js';

interface MailSampleProps {
  readonly id: string;
  readonly recipients: readonly PlannedRecipient[];
  /** When the preview was made: another one has another mail. */
  readonly made: number;
}

/** The very mail a body will get, but for its personal link. */
export function MailSample({ id, recipients, made }: MailSampleProps) {
  const [at, setAt] = useState(0);
  const place = Math.min(at, Math.max(0, recipients.length - 1));
  const mail = useQuery(firstMailQuery(id, place, made));
  const select = useId();
  return (
    <section className="panel pl-panel" aria-labelledby="pl-mail">
      <h2 id="pl-mail">{words.mail}</h2>
      <div className="field">
        <label htmlFor={select}>{words.mailOf}</label>
        <select
          id={select}
          className="input"
          value={place}
          onChange={({ target }) => setAt(Number(target.value))}
        >
          {recipients.map(({ code, name }, index) => (
            <option key={code} value={index}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {mail.isPending && <Skeleton rows={4} />}
      {mail.error !== null && <Problem error={mail.error} onRetry={() => void mail.refetch()} />}
      {mail.data !== undefined && (
        <>
          <dl className="pl-letter-head small">
            <div>
              <dt>{words.mailTo}</dt>
              <dd>{mail.data.to ?? words.paper}</dd>
            </div>
            {mail.data.firstNoticeAt !== null && (
              <div>
                <dt>{words.firstMail}</dt>
                <dd>{momentWords(mail.data.firstNoticeAt)}</dd>
              </div>
            )}
            <div>
              <dt>{words.mailSubject}</dt>
              <dd>
                <b>{mail.data.subject}</b>
              </dd>
            </div>
          </dl>
          <pre className="pl-letter" tabIndex={0} aria-label={words.mail}>
            {mail.data.text}
          </pre>
          <p className="small muted">{words.mailLink}</p>
        </>
      )}
    </section>
  );
}
