import { SHELL_WORDS as words } from '#wording';
import { Link, useLocation } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import { hasRole, isStaff, type Me } from '../shared/api/session.js';
import { Icon } from '../shared/ui/icon.js';

interface Part {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: string;
  readonly shownTo: (me: Me) => boolean;
  /** Where its other screens begin. */
  readonly within?: string;
}

/** The parts of the app, one line each, for those who have something there. */
const PARTS: readonly Part[] = [
  { to: '/', name: words.today, shownTo: (me) => hasRole(me, 'coordinator') },
  { to: '/leader', name: words.leader, shownTo: (me) => hasRole(me, 'leader', 'coordinator') },
  { to: '/campaigns', name: words.campaigns, shownTo: isStaff },
  { to: '/statistics', name: words.statistics, shownTo: isStaff },
  { to: '/search', name: words.search, shownTo: isStaff },
  {
    to: '/directory',
    name: words.settings,
    shownTo: isStaff,
    within: '/settings',
  },
];

function Links({ me }: { readonly me: Me }) {
  const { pathname } = useLocation();
  return (
    <ul>
      {PARTS.filter(({ shownTo }) => shownTo(me)).map(({ to, name, within }) => (
        <li key={to}>
          <Link
            to={to}
            activeOptions={{ exact: to === '/' }}
            activeProps={{ 'aria-current': 'page' }}
            {...(within !== undefined && pathname.startsWith(within)
              ? { 'aria-current': 'page' as const }
              : {})}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A row of links; on a narrow window the same behind one button. */
export const Navigation = ({ me }: { readonly me: Me }) => (
  <>
    <nav className="nav" aria-label={words.navigation}>
      <Links me={me} />
    </nav>
    <details className="nav-menu">
      <summary>
        <Icon name="menu" />
        <span className="sr">{words.menu}</span>
      </summary>
      <nav aria-label={words.menu}>
        <Links me={me} />
      </nav>
    </details>
  </>
);
