import { ACCOUNT_WORDS as words, SHELL_WORDS } from '#wording';
import { useMe } from '../../shared/api/session.js';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { PasswordForm } from './password-form.js';
import { Sessions } from './sessions.js';
import './account.css';

/** "Tài khoản của tôi": for everybody. */
export function AccountScreen() {
  const { data: me } = useMe();
  return (
    <SettingsScreen title={SHELL_WORDS.ownAccount}>
      <div className="settings-stack">
        <Sessions />
        <section className="panel account-part" aria-labelledby="account-password">
          <h2 id="account-password">{words.password}</h2>
          <p className="small soft">{words.passwordHint}</p>
          <PasswordForm email={me?.email ?? ''} />
        </section>
      </div>
    </SettingsScreen>
  );
}
