import { ROLE_NAMES, SHELL_WORDS as words } from '#wording';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSignOut, type Me } from '../shared/api/session.js';
import { chooseTheme, chosenTheme, THEMES } from '../shared/theme.js';
import { Button } from '../shared/ui/button.js';

const placeOf = ({ bodyName }: Me['memberships'][number]): string => bodyName ?? words.installation;

/** Who is signed in, for which body; how it looks on this machine; the way out. */
export function Account({ me }: { readonly me: Me }) {
  const signOut = useSignOut();
  const [theme, setTheme] = useState(chosenTheme);
  const [first] = me.memberships;
  return (
    <details className="account">
      <summary>
        <b>{me.label}</b>
        {first !== undefined && <span className="account-place">{placeOf(first)}</span>}
      </summary>
      <div className="account-panel panel">
        <p className="small soft">{me.email}</p>
        <ul className="small">
          {me.memberships.map((membership) => (
            <li key={`${membership.bodyId ?? ''} ${membership.role}`}>
              {placeOf(membership)}: {ROLE_NAMES[membership.role]}
            </li>
          ))}
        </ul>
        <fieldset className="account-theme">
          <legend className="small muted">{words.theme}</legend>
          {THEMES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="theme"
                checked={theme === one}
                onChange={() => {
                  chooseTheme(one);
                  setTheme(one);
                }}
              />
              {words.themes[one]}
            </label>
          ))}
        </fieldset>
        <Link
          to="/settings/account"
          onClick={({ currentTarget }) => currentTarget.closest('details')?.removeAttribute('open')}
        >
          {words.ownAccount}
        </Link>
        <Button onClick={() => signOut.mutate()}>{words.signOut}</Button>
      </div>
    </details>
  );
}
