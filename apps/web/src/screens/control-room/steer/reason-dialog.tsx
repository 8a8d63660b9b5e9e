import { LOOK_BEFORE_WORDS as words } from '#wording';
import { useState } from 'react';
import { ForeseenTold, useForeseen, type Foresight } from '../../../shared/act/foreseen.js';
import { Consequences, LookDialog } from '../../../shared/act/look-dialog.js';
import { useAct } from '../../../shared/api/use-act.js';
import { TextArea } from '../../../shared/ui/field.js';
import { tell } from '../../../shared/ui/toast.js';

interface ReasonDialogProps {
  /** The act by its name: title, and button. */
  readonly act: string;
  readonly pending: string;
  readonly done: string;
  /** Who is told what, and what stays. */
  readonly lines: readonly string[];
  readonly reasonNeeded: boolean;
  readonly campaignId: string;
  /** Who would be told what; absent: nobody is asked before. */
  readonly foresight?: Foresight;
  readonly send: (reason: string, key: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** An act that asks for nothing but its reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { act, pending, done, lines, reasonNeeded, campaignId, foresight, send, onClose } = props;
  const [reason, setReason] = useState('');
  const steer = useAct({
    send,
    changes: [['campaign', campaignId]],
    onDone: () => {
      tell(done);
      onClose();
    },
  });
  const said = reason.trim();
  const foreseen = useForeseen(foresight ?? null);
  return (
    <LookDialog
      title={act}
      campaignId={campaignId}
      missing={reasonNeeded && said === '' ? words.missing.reason : null}
      look={
        <>
          {foresight !== undefined && <ForeseenTold read={foreseen} />}
          <Consequences lines={said === '' ? lines : [...lines, words.reasonSaid(said)]} />
        </>
      }
      act={act}
      pending={steer.isPending && pending}
      error={steer.error}
      onAct={() => steer.mutate(said)}
      onClose={onClose}
    >
      <TextArea
        label={reasonNeeded ? words.reason : words.reasonIfAny}
        value={reason}
        maxLength={2000}
        rows={3}
        onChange={({ target }) => setReason(target.value)}
      />
    </LookDialog>
  );
}
