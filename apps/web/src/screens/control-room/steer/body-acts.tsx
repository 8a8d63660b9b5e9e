import {
  TAKE_BACK_WORDS as takeBack,
  TRANSFER_WORDS as transfer,
  WORK_DRAWER_WORDS,
} from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ANY_REASON } from '../../../shared/act/foreseen.js';
import { http, type Schema } from '../../../shared/api/http.js';
import { Button } from '../../../shared/ui/button.js';
import { dispatchQuery } from '../drawer-queries.js';
import { ReasonDialog } from './reason-dialog.js';
import { Transfer } from './transfer.js';

type BodyAct = 'reinstate' | 'transfer' | 'recall';
const BODY_ACTS: readonly BodyAct[] = ['reinstate', 'transfer', 'recall'];
const NAMES: Readonly<Record<BodyAct, string>> = {
  reinstate: takeBack.reinstate,
  transfer: transfer.ofAll,
  recall: takeBack.takeOut,
};

interface BodyActsProps {
  readonly campaignId: string;
  readonly asOf: string;
  readonly body: Schema<'MatrixBody'>;
}

/** What the coordinator may do to the whole document of one body: give it again, hand it over, take it back. */
export function BodyActs({ campaignId, asOf, body }: BodyActsProps) {
  const { dispatchId, bodyName, offers } = body;
  const [open, setOpen] = useState<BodyAct | null>(null);
  const acts = BODY_ACTS.filter((act) => offers.some((one) => one.act === act && one.offered));
  const dispatch = useQuery({
    ...dispatchQuery(campaignId, dispatchId),
    enabled: acts.length > 0,
  });
  const path = { id: dispatchId };
  const close = (): void => setOpen(null);
  if (acts.length === 0 && open === null) return null;
  const { declineReason, suggestedMatch } = dispatch.data ?? {
    declineReason: null,
    suggestedMatch: null,
  };
  return (
    <section
      className="work-acts work-acts-whole"
      aria-label={`${WORK_DRAWER_WORDS.acts}: ${takeBack.wholeDocument}`}
    >
      {declineReason !== null && (
        <p className="work-returned">{takeBack.declined(declineReason)}</p>
      )}
      {acts.map((act) => (
        <Button key={act} size="small" onClick={() => setOpen(act)}>
          {NAMES[act]}
        </Button>
      ))}
      {open === 'transfer' && (
        <Transfer
          title={transfer.ofAll}
          campaignId={campaignId}
          asOf={asOf}
          from={bodyName}
          suggested={suggestedMatch}
          kept={transfer.allKept}
          ask={(wish, signal) =>
            http.post('/api/v1/dispatches/{id}/transfer/preview', {
              ...{ path, signal },
              body: { ...wish, assignmentIds: null },
            })
          }
          send={(wish, key) =>
            http.post('/api/v1/dispatches/{id}/transfer', {
              ...{ path, key },
              body: { ...wish, assignmentIds: null },
            })
          }
          onClose={close}
        />
      )}
      {open === 'recall' && (
        <ReasonDialog
          act={takeBack.takeOut}
          pending={takeBack.takeOutPending}
          done={takeBack.takeOutDone(bodyName)}
          lines={[takeBack.takeOutTold(bodyName), takeBack.takeOutKept]}
          reasonNeeded
          campaignId={campaignId}
          foresight={{
            queryKey: [dispatchId, 'recall'],
            ask: (signal) =>
              http.post('/api/v1/dispatches/{id}/recall/preview', {
                ...{ path, signal },
                body: { reason: ANY_REASON },
              }),
          }}
          send={(reason, key) =>
            http.post('/api/v1/dispatches/{id}/recall', { path, key, body: { reason } })
          }
          onClose={close}
        />
      )}
      {open === 'reinstate' && (
        <ReasonDialog
          act={takeBack.reinstate}
          pending={takeBack.reinstatePending}
          done={takeBack.reinstateDone(bodyName)}
          lines={[takeBack.reinstateTold(bodyName)]}
          reasonNeeded
          campaignId={campaignId}
          send={(reason, key) =>
            http.post('/api/v1/dispatches/{id}/reinstate', { path, key, body: { reason } })
          }
          onClose={close}
        />
      )}
    </section>
  );
}
