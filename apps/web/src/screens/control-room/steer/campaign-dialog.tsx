import { STEER_MENU_WORDS, STEERING_WORDS as words } from '#wording';
import { useState } from 'react';
import { ANY_REASON } from '../../../shared/act/foreseen.js';
import { http } from '../../../shared/api/http.js';
import type { Campaign } from '../matrix-query.js';
import { AddRecipients } from './add-recipients.js';
import { Amend } from './amend.js';
import { DueDate } from './due-date.js';
import { ReasonDialog } from './reason-dialog.js';
import { Replace } from './replace.js';
import type { SteeringAct } from './steering-acts.js';

interface CampaignDialogProps {
  readonly act: SteeringAct;
  readonly campaign: Campaign;
  readonly onClose: () => void;
}

/** The dialog of one act on the whole campaign. */
export function CampaignDialog({ act, campaign, onClose }: CampaignDialogProps) {
  if (act === 'addRecipients') return <AddRecipients campaign={campaign} onClose={onClose} />;
  if (act === 'changeDueDate') {
    return <DueDate campaign={campaign} codes={null} taskId={null} onClose={onClose} />;
  }
  if (act === 'amend') return <Amend campaign={campaign} onClose={onClose} />;
  if (act === 'replace') return <Replace campaign={campaign} onClose={onClose} />;
  return <Steer act={act} campaign={campaign} onClose={onClose} />;
}

function Steer({
  act,
  campaign,
  onClose,
}: CampaignDialogProps & {
  readonly act: Exclude<SteeringAct, 'addRecipients' | 'changeDueDate' | 'amend' | 'replace'>;
}) {
  // What one decided on: a colleague's act meanwhile is a conflict, not a newer version to act on unseen.
  const [{ id, version, totals }] = useState(campaign);
  const { work, dispatches } = totals;
  const open = work.openInTime + work.openLate + work.undatedOpen;
  const bodies = dispatches.bodies - dispatches.recalled - dispatches.transferred;
  const lines = {
    pause: words.pauseWhat(open),
    resume: words.resumeWhat(open),
    close: words.closeWhat(bodies, open),
    recall: words.recallWhat(bodies, open),
  }[act];
  return (
    <ReasonDialog
      act={STEER_MENU_WORDS[act]}
      pending={words.pending[act]}
      done={words.done[act]}
      lines={lines}
      reasonNeeded={act === 'recall' || (act === 'close' && open > 0)}
      campaignId={id}
      foresight={{
        queryKey: [id, act],
        ask: (signal) =>
          http.post(`/api/v1/campaigns/{id}/${act}/preview`, {
            ...{ path: { id }, signal },
            body: { reason: ANY_REASON },
          }),
      }}
      send={(reason, key) =>
        http.post(`/api/v1/campaigns/{id}/${act}`, {
          ...{ path: { id }, key, ifMatch: version },
          body: { reason },
        })
      }
      onClose={onClose}
    />
  );
}
