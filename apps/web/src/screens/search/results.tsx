import { CAMPAIGN_STATE_NAMES, documentName, SEARCH_WORDS as words } from '#wording';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Found } from './search-query.js';

type Directive = Found['directives'][number];

/** A draft is reviewed; the rest is steered. */
const targetOf = ({ state }: Directive) =>
  state === 'draft' ? ('/campaigns/$id/review' as const) : ('/campaigns/$id' as const);

const Group = ({
  name,
  count,
  children,
}: {
  readonly name: string;
  readonly count: number;
  readonly children: ReactNode;
}) =>
  count === 0 ? null : (
    <section className="search-group">
      <h2>{name}</h2>
      <ul className="panel search-list">{children}</ul>
    </section>
  );

/** What was found, by what it is. */
export const Results = ({ found }: { readonly found: Found }) => (
  <>
    <Group name={words.directives} count={found.directives.length}>
      {found.directives.map((one) => (
        <li key={one.campaignId}>
          <Link to={targetOf(one)} params={{ id: one.campaignId }}>
            {documentName(one.document)}
          </Link>
          <p>{one.document.subject}</p>
          <p className="small muted">
            {one.document.issuerName} · {CAMPAIGN_STATE_NAMES[one.state]}
          </p>
        </li>
      ))}
    </Group>
    <Group name={words.tasks} count={found.tasks.length}>
      {found.tasks.map((one) => (
        <li key={one.taskId}>
          <Link to={targetOf(one)} params={{ id: one.campaignId }}>
            {one.ordinal}. {one.title}
          </Link>
          <p className="small muted">
            {documentName(one.document)} · {one.document.subject}
          </p>
        </li>
      ))}
    </Group>
    <Group name={words.bodies} count={found.bodies.length}>
      {found.bodies.map(({ id, code, name }) => (
        <li key={id}>
          <p>{name}</p>
          <p className="small muted">{code}</p>
        </li>
      ))}
    </Group>
  </>
);
