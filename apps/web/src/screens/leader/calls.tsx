import { dayWords, documentName, LEADER_WORDS as words } from '#wording';
import { Link } from '@tanstack/react-router';
import type { Today } from '../../shared/today/today-query.js';

type Call = Today['calls'][number];

const Person = ({ name, one }: { readonly name: string; readonly one: Call['head'] }) => (
  <p className="small">
    <span className="muted">{name}: </span>
    {one === null ? (
      words.nobody
    ) : (
      <>
        {one.name !== null && `${one.name}, `}
        <a href={`mailto:${one.email}`}>{one.email}</a>
      </>
    )}
  </p>
);

function One({ call, today }: { readonly call: Call; readonly today: Today }) {
  const campaign = today.campaigns.find(({ id }) => id === call.campaignId);
  return (
    <li className="panel leader-call">
      <h3>{call.bodyName}</h3>
      <p className="leader-late">{words.lateSince(call.late, dayWords(call.oldestDueAt))}</p>
      <Person name={words.head} one={call.head} />
      <Person name={words.contact} one={call.contact} />
      <Link
        to="/campaigns/$id"
        params={{ id: call.campaignId }}
        search={{ body: call.bodyCode }}
        className="small"
      >
        {campaign === undefined ? words.seeWork : words.seeWorkOf(documentName(campaign.document))}
      </Link>
    </li>
  );
}

/** "Gọi hôm nay": at most three bodies, each with whom to call and the way to ask for an explanation. */
export const Calls = ({ today }: { readonly today: Today }) => (
  <section aria-labelledby="leader-calls">
    <h2 id="leader-calls">{words.calls}</h2>
    <ol className="leader-calls">
      {today.calls.map((call) => (
        <One key={call.bodyId} call={call} today={today} />
      ))}
    </ol>
  </section>
);
