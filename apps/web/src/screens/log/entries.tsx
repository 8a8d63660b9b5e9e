import { LOG_WORDS as words, longDayWords, momentWords } from '#wording';
import { Icon } from '../../shared/ui/icon.js';
import { byDay } from './by-day.js';
import type { Entry, LogEvent } from './log-queries.js';
import { MailEntry } from './mail-entry.js';
import { saidBy } from './said.js';

const EventEntry = ({ event }: { readonly event: LogEvent }) => (
  <div className="log-entry">
    <p className="log-entry-head">
      <b>{event.title}</b>
      {event.bodyName !== null && <span>{event.bodyName}</span>}
    </p>
    {saidBy(event).map((line) => (
      <p key={line} className="log-said">
        {line}
      </p>
    ))}
    <p className="small muted">{words.by(event.actor.label, momentWords(event.occurredAt))}</p>
  </div>
);

/** "Dữ liệu gốc": the entry as it is kept, an act with its number and its link of the chain. */
const Raw = ({ entry }: { readonly entry: Entry }) => (
  <div className="log-entry">
    <p className="log-entry-head">
      <b>{entry.event?.title ?? entry.mail?.title}</b>
      <span className="small muted num">{momentWords(entry.occurredAt)}</span>
    </p>
    {entry.event !== null && (
      <p className="small muted log-hash">
        {words.number}: {entry.event.seq} · {words.hash}: {entry.event.hash}
      </p>
    )}
    <pre className="log-raw" tabIndex={0} aria-label={entry.event?.title ?? entry.mail?.title}>
      {JSON.stringify(entry.event ?? entry.mail, null, 2)}
    </pre>
  </div>
);

/** Acts and mails one by one, under their days. */
export const Entries = ({
  entries,
  raw,
  campaignId,
}: {
  readonly entries: readonly Entry[];
  readonly raw: boolean;
  readonly campaignId: string;
}) => (
  <ol className="panel log-days">
    {byDay(entries, ({ occurredAt }) => occurredAt).map(([day, rows]) => (
      <li key={day} className="log-day">
        <h2>{longDayWords(day)}</h2>
        <ul>
          {rows.map((entry) => (
            <li key={entry.key} className="log-line">
              <Icon name={entry.kind === 'mail' ? 'mail' : 'done'} />
              {raw && <Raw entry={entry} />}
              {!raw && entry.event !== null && <EventEntry event={entry.event} />}
              {!raw && entry.mail !== null && (
                <MailEntry mail={entry.mail} campaignId={campaignId} />
              )}
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
);
