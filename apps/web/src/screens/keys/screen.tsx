import { KEYS_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { hasRole, useMe } from '../../shared/api/session.js';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { KeyForm } from './key-form.js';
import { KeyTable } from './key-table.js';
import { keysQuery } from './keys-query.js';

const route = getRouteApi('/settings/keys');

/** "Khóa API": made, last used, end, revoked. */
export function KeysScreen() {
  const { data: me } = useMe();
  const keys = useQuery(keysQuery);
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (form: boolean): void =>
    void navigate({ search: form ? { open: 'new' } : {}, replace: true });
  if (!hasRole(me, 'administrator', 'coordinator')) {
    return (
      <SettingsScreen title={words.title}>
        <Empty>{words.noRight}</Empty>
      </SettingsScreen>
    );
  }
  return (
    <SettingsScreen
      title={words.title}
      under={words.under}
      acts={
        open === undefined && (
          <Button kind="primary" icon="plus" onClick={() => show(true)}>
            {words.create}
          </Button>
        )
      }
    >
      {open === 'new' && keys.data !== undefined && (
        <KeyForm roles={keys.data.roles} onClose={() => show(false)} />
      )}
      <ReadState read={keys}>
        {({ items }) =>
          items.length === 0 ? <Empty>{words.none}</Empty> : <KeyTable keys={items} />
        }
      </ReadState>
    </SettingsScreen>
  );
}
