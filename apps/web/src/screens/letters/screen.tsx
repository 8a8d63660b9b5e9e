import { dayWords, LETTER_SCREEN_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { hasRole, useMe } from '../../shared/api/session.js';
import { CampaignAbove } from '../../shared/campaign/campaign-above.js';
import { CampaignParts } from '../../shared/campaign/campaign-parts.js';
import { campaignQuery } from '../../shared/campaign/campaign-query.js';
import { Empty } from '../../shared/ui/empty.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { Screen } from '../../shared/ui/screen.js';
import { IssueForm } from './issue-form.js';
import { lettersQuery } from './letter-queries.js';
import { SettingsForm } from './settings-form.js';
import '../../shared/settings/settings.css';
import './letters.css';

const route = getRouteApi('/campaigns/$id/letters');

/** "Công văn": what the office wrote about a campaign, numbered by itself, to be signed and sent. */
export function LettersScreen() {
  const { id } = route.useParams();
  const { data: me } = useMe();
  const campaign = useQuery(campaignQuery(id));
  const letters = useQuery(lettersQuery(id));
  const mayIssue = hasRole(me, 'coordinator');
  return (
    <Screen
      title={words.title}
      above={<CampaignAbove document={campaign.data?.document} />}
      under={campaign.data?.document.subject}
    >
      <CampaignParts id={id} />
      <div className="settings-stack">
        {mayIssue && campaign.isPending && <div className="is-coming" />}
        {mayIssue && campaign.data !== undefined && (
          <IssueForm id={id} state={campaign.data.state} />
        )}
        <ReadState read={letters}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>{words.none}</Empty>
            ) : (
              <ul className="letters">
                {items.map((letter) => (
                  <li key={letter.id} className="panel">
                    <b>{words.line(words.kinds[letter.kind], letter.number)}</b>
                    <p>{letter.subject}</p>
                    <p className="small muted">
                      {words.issued(dayWords(letter.issuedOn), letter.createdBy)}
                    </p>
                    <a
                      className="link"
                      href={`/api/v1/campaigns/${id}/letters/${letter.id}/file`}
                      aria-label={words.downloadOf(letter.number)}
                    >
                      {words.download}
                    </a>
                  </li>
                ))}
              </ul>
            )
          }
        </ReadState>
        {mayIssue && campaign.data !== undefined && (
          <SettingsForm issuerBodyId={campaign.data.document.issuerBodyId} />
        )}
      </div>
    </Screen>
  );
}
