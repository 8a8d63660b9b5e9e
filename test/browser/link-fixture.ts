import { createLinkTokens } from '#platform';
import type { SystemClock } from '#runtime';
import { CLOCK } from '../../apps/api/src/tokens.js';
import type { Site } from './site.js';

/** The address in the mail that told a body of its dispatch. */
export function linkOf(site: Site, dispatchId: string, email: string): string {
  const links = createLinkTokens('s'.repeat(32), site.app.get<SystemClock>(CLOCK));
  return `/l/${links.sign({ dispatchId, email })}`;
}
