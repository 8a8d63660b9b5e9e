import { documentName, HEALTH_SCREEN_WORDS as words, momentWords } from '#wording';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ActForm } from '../../shared/act/act-form.js';
import { http } from '../../shared/api/http.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { incidentsQuery, type Incident } from './health-queries.js';

/** What the engine could not do, or did in place of something lost, until a person has seen to it. */
export function Incidents() {
  const incidents = useQuery(incidentsQuery);
  return (
    <section
      className={incidents.isPending ? 'is-coming' : undefined}
      aria-labelledby="health-incidents"
    >
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

function Line({ incident }: { readonly incident: Incident }) {
  const { campaign, detail, occurredAt } = incident;
  return (
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
      {campaign !== null && <Acts incident={incident} campaignId={campaign.id} />}
    </li>
  );
}

/** What was set aside is tried again, or given up for a reason; acts that are not offered are absent. */
function Acts({
  incident: { id: incidentId, offers, occurredAt },
  campaignId,
}: {
  readonly incident: Incident;
  readonly campaignId: string;
}) {
  const client = useQueryClient();
  const may = (act: (typeof offers)[number]['act']): boolean =>
    offers.some((one) => one.act === act && one.offered);
  const settle = async (
    body: { as: 'retried' | 'dropped'; reason: string },
    key: string,
  ): Promise<void> => {
    await http.post('/api/v1/campaigns/{id}/incidents/{incidentId}/settle', {
      ...{ path: { id: campaignId, incidentId }, key },
      body,
    });
    await client.invalidateQueries({ queryKey: ['health'] });
  };
  const where = { campaignId, asOf: occurredAt };
  return (
    <span className="row">
      {may('retry') && (
        <ActForm
          {...where}
          name={words.retryIncident}
          pending={words.settling}
          text={null}
          send={(_said, key) => settle({ as: 'retried', reason: words.retryIncident }, key)}
        />
      )}
      {may('drop') && (
        <ActForm
          {...where}
          name={words.dropIncident}
          pending={words.settling}
          text={{ label: words.dropReason, required: true }}
          send={({ text }, key) => settle({ as: 'dropped', reason: text }, key)}
        />
      )}
    </span>
  );
}
