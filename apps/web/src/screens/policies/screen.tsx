import { POLICY_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { hasRole, useMe } from '../../shared/api/session.js';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { OwnRules } from './own-rules.js';
import { policyQuery } from './policy-queries.js';
import { Rules } from './rules.js';
import './policies.css';

/** "Quy tắc nhắc": what holds; whoever coordinates an office keeps its own. */
export function PoliciesScreen() {
  const { data: me } = useMe();
  const policy = useQuery(policyQuery);
  if (me != null && hasRole(me, 'coordinator')) {
    return (
      <SettingsScreen title={words.title}>
        <OwnRules me={me} />
      </SettingsScreen>
    );
  }
  return (
    <SettingsScreen
      title={words.title}
      under={policy.data === undefined ? undefined : words.under(policy.data.version)}
    >
      <ReadState read={policy}>{(read) => <Rules policy={read} edit={null} />}</ReadState>
    </SettingsScreen>
  );
}
