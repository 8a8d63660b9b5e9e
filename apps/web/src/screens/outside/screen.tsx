import { OUTSIDE_WORDS as words } from '#wording';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { AnchorPanel } from './anchor-panel.js';
import { FeedPanel } from './feed-panel.js';
import { WebhookPanel } from './webhook-panel.js';
import './outside.css';

/** "Kết nối ra ngoài": what leaves the product by itself, and where it goes. */
export function OutsideScreen() {
  return (
    <SettingsScreen title={words.title} under={words.under}>
      <div className="settings-stack">
        <WebhookPanel />
        <FeedPanel />
        <AnchorPanel />
      </div>
    </SettingsScreen>
  );
}
