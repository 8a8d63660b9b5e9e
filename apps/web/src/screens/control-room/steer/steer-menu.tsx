import { STEER_MENU_WORDS as words } from '#wording';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from '../../../shared/ui/button.js';
import { Icon } from '../../../shared/ui/icon.js';
import type { Campaign } from '../matrix-query.js';
import { offeredActs, type SteeringAct } from './steering-acts.js';
import './steer-menu.css';

/** Comes when it is asked for: the room is at the edge of its weight. */
const CampaignDialog = lazy(async () => ({
  default: (await import('./campaign-dialog.js')).CampaignDialog,
}));

/** "Điều hành đợt": what may be done to all of it. Nothing for those who may do nothing. */
export function SteerMenu({ campaign }: { readonly campaign: Campaign }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState<SteeringAct | null>(null);
  const acts = offeredActs(campaign);
  const fold = (): void => {
    if (menu.current !== null) menu.current.open = false;
  };
  return (
    <>
      {acts.length > 0 && (
        <details
          ref={menu}
          className="steer"
          onKeyDown={({ key }) => {
            if (key !== 'Escape') return;
            fold();
            menu.current?.querySelector('summary')?.focus();
          }}
          onBlur={({ relatedTarget }) => {
            if (!(menu.current?.contains(relatedTarget) ?? false)) fold();
          }}
        >
          <summary className="btn btn-plain btn-small">
            {words.menu} <Icon name="down" />
          </summary>
          <ul className="steer-list panel">
            {acts.map((act) => (
              <li key={act}>
                <Button
                  kind="quiet"
                  size="small"
                  onClick={() => {
                    menu.current?.querySelector('summary')?.focus();
                    fold();
                    setOpen(act);
                  }}
                >
                  {words[act]}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open !== null && (
        <Suspense>
          <CampaignDialog act={open} campaign={campaign} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}
