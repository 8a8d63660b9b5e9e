import { SETTINGS_WORDS as words, SHELL_WORDS } from '#wording';
import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import { hasRole, isStaff, useMe, type Me } from '../api/session.js';

interface Part {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: string;
  readonly shownTo: (me: Me) => boolean;
}

const keeps = (me: Me): boolean => hasRole(me, 'administrator', 'coordinator');

const connects = (me: Me): boolean =>
  hasRole(me, 'administrator', 'coordinator', 'head', 'contactPoint');

const PARTS: readonly Part[] = [
  { to: '/directory', name: words.part.directory, shownTo: isStaff },
  { to: '/settings/successions', name: words.part.successions, shownTo: isStaff },
  { to: '/settings/people', name: words.part.people, shownTo: keeps },
  { to: '/settings/keys', name: words.part.keys, shownTo: keeps },
  { to: '/settings/outside', name: words.part.outside, shownTo: connects },
  { to: '/settings/calendar', name: words.part.calendar, shownTo: isStaff },
  { to: '/settings/policies', name: words.part.policies, shownTo: isStaff },
  { to: '/settings/health', name: words.part.health, shownTo: isStaff },
  { to: '/settings/account', name: SHELL_WORDS.ownAccount, shownTo: () => true },
];

/** Where one can go within the settings; the one that is open is marked. */
export function SettingsParts() {
  const { data: me } = useMe();
  const shown = me == null ? [] : PARTS.filter(({ shownTo }) => shownTo(me));
  return (
    <nav className="settings-parts" aria-label={words.parts}>
      <ul>
        {shown.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} activeProps={{ 'aria-current': 'page' }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
