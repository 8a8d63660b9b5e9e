import {
  DUE_DATE_WORDS as due,
  TAKE_BACK_WORDS as takeBack,
  TRANSFER_WORDS as transfer,
} from '#wording';
import { useState } from 'react';
import { ANY_REASON } from '../../../shared/act/foreseen.js';
import { http } from '../../../shared/api/http.js';
import { Button } from '../../../shared/ui/button.js';
import type { Work } from '../drawer-queries.js';
import type { Campaign } from '../matrix-query.js';
import { DueDate } from './due-date.js';
import { ReasonDialog } from './reason-dialog.js';
import { Transfer } from './transfer.js';

type HandOnAct = 'changeDueDate' | 'transfer' | 'cancel';
const HAND_ON: readonly HandOnAct[] = ['changeDueDate', 'transfer', 'cancel'];
const NAMES: Readonly<Record<HandOnAct, string>> = {
  changeDueDate: due.ofWork,
  transfer: transfer.ofWork,
  cancel: takeBack.cancel,
};

interface HandOnProps {
  readonly campaign: Campaign;
  readonly bodyCode: string;
  readonly work: Work;
}

/** What takes a piece of work further than its answer: another date, another body, nobody. */
export function HandOn({ campaign, bodyCode, work }: HandOnProps) {
  // What one decided on: the version of when the dialog was opened goes with the act.
  const [open, setOpen] = useState<{ readonly act: HandOnAct; readonly seen: Work } | null>(null);
  const acts = HAND_ON.filter((act) => work.offers.some((one) => one.act === act && one.offered));
  const close = (): void => setOpen(null);
  return (
    <>
      {acts.map((act) => (
        <Button key={act} onClick={() => setOpen({ act, seen: work })}>
          {NAMES[act]}
        </Button>
      ))}
      {open?.act === 'changeDueDate' && (
        <DueDate campaign={campaign} codes={[bodyCode]} taskId={work.taskId} onClose={close} />
      )}
      {open?.act === 'transfer' && (
        <Transfer
          title={transfer.ofWork}
          campaignId={campaign.id}
          asOf={campaign.asOf}
          from={work.bodyName}
          suggested={work.suggestedMatch}
          kept={transfer.kept}
          ask={(wish, signal) =>
            http.post('/api/v1/assignments/{id}/transfer/preview', {
              ...{ path: { id: open.seen.assignmentId }, signal },
              body: wish,
            })
          }
          send={(wish, key) =>
            http.post('/api/v1/assignments/{id}/transfer', {
              ...{ path: { id: open.seen.assignmentId }, key, ifMatch: open.seen.version },
              body: wish,
            })
          }
          onClose={close}
        />
      )}
      {open?.act === 'cancel' && (
        <ReasonDialog
          act={takeBack.cancel}
          pending={takeBack.cancelPending}
          done={takeBack.cancelDone}
          lines={[takeBack.cancelTold(work.bodyName), takeBack.cancelKept]}
          reasonNeeded
          campaignId={campaign.id}
          foresight={{
            queryKey: [open.seen.assignmentId, 'cancel'],
            ask: (signal) =>
              http.post('/api/v1/assignments/{id}/cancel/preview', {
                ...{ path: { id: open.seen.assignmentId }, signal },
                body: { reason: ANY_REASON },
              }),
          }}
          send={(reason, key) =>
            http.post('/api/v1/assignments/{id}/cancel', {
              ...{ path: { id: open.seen.assignmentId }, key, ifMatch: open.seen.version },
              body: { reason },
            })
          }
          onClose={close}
        />
      )}
    </>
  );
}
