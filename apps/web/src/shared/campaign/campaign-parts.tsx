import { CAMPAIGN_PART_WORDS as words } from '#wording';
import { Link } from '@tanstack/react-router';
import './campaign-parts.css';

/** Where one can go within a campaign; the one that is open is marked. */
export const CampaignParts = ({ id }: { readonly id: string }) => (
  <nav className="campaign-parts" aria-label={words.parts}>
    <ul>
      {(
        [
          ['/campaigns/$id', words.controlRoom],
          ['/campaigns/$id/reports', words.reports],
          ['/campaigns/$id/letters', words.letters],
          ['/campaigns/$id/log', words.log],
        ] as const
      ).map(([to, name]) => (
        <li key={to}>
          <Link
            to={to}
            params={{ id }}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
