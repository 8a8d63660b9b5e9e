import { documentName, HEALTH_SCREEN_WORDS as words, momentWords } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ReadState } from '../../shared/ui/read-state.js';
import { incidentsQuery, type Incident } from './health-queries.js';

/** What the engine could not do, or did in place of something lost, until a person has seen to it. */
export function Incidents() {
  const incidents = useQuery(incidentsQuery);
  return (
    <section aria-labelledby="health-incidents">
      <h2 id="health-incidents">{words.incidents}</h2>
      <ReadState read={incidents}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="soft">{words.noIncidents}</p>
          ) : (
            <>
              {total > items.length && (
                <p className="small soft">{words.incidentMore(items.length, total)}</p>
              )}
              <ul className="panel health-parts">
                {items.map((incident) => (
                  <Line key={incident.id} incident={incident} />
                ))}
              </ul>
            </>
          )
        }
      </ReadState>
    </section>
  );
}

const Line = ({ incident: { campaign, detail, occurredAt } }: { readonly incident: Incident }) => (
  <li>
    <span>{detail}</span>
    <span className="small muted">
      {momentWords(occurredAt)} ·{' '}
      {campaign === null ? (
        words.wholeInstance
      ) : (
        <Link to="/campaigns/$id" params={{ id: campaign.id }}>
          {documentName(campaign.document)}
        </Link>
      )}
    </span>
  </li>
);
