import { CONTROL_ROOM_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { http, type Schema } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { ConfirmByConsequence } from '../../shared/ui/confirm-by-consequence.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextArea } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { tell } from '../../shared/ui/toast.js';

interface NudgeBodiesProps {
  readonly campaignId: string;
  readonly codes: readonly string[];
  readonly onClose: () => void;
  /** Once they are urged: the choice has done its work. */
  readonly onDone: () => void;
}

/** "Đôn đốc" several bodies: looked at before, then sent. */
export function NudgeBodies({ campaignId, codes, onClose, onDone }: NudgeBodiesProps) {
  const path = { id: campaignId };
  const wish = { taskId: null, bodyCodes: [...codes] };
  const preview = useQuery({
    queryKey: ['campaign', campaignId, 'nudge', codes],
    queryFn: ({ signal }) =>
      http.post('/api/v1/campaigns/{id}/nudges/preview', {
        path,
        body: { ...wish, text: null },
        signal,
      }),
    // Who was urged meanwhile must not be counted.
    staleTime: 0,
    gcTime: 0,
  });
  const title = words.nudge(codes.length);
  if (preview.data === undefined || preview.data.nudged === 0) {
    return (
      <Dialog title={title} onClose={onClose}>
        {preview.isPending && <Skeleton rows={3} />}
        {preview.error !== null && (
          <Problem error={preview.error} onRetry={() => void preview.refetch()} />
        )}
        {preview.data !== undefined && <p>{words.nudgeNobody}</p>}
      </Dialog>
    );
  }
  return (
    <Send
      campaignId={campaignId}
      codes={codes}
      preview={preview.data}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

function Send({
  campaignId,
  codes,
  preview,
  onClose,
  onDone,
}: NudgeBodiesProps & { readonly preview: Schema<'NudgeAnswer'> }) {
  const [text, setText] = useState(preview.text);
  const nudge = useAct({
    send: (said: string, key) =>
      http.post('/api/v1/campaigns/{id}/nudges', {
        path: { id: campaignId },
        body: { taskId: null, bodyCodes: [...codes], text: said },
        key,
      }),
    changes: [['campaign', campaignId]],
    onDone: ({ bodies }) => {
      tell(words.nudged(bodies));
      onDone();
    },
  });
  return (
    <ConfirmByConsequence
      title={words.nudge(preview.bodies)}
      act={words.nudge(preview.bodies)}
      pending={nudge.isPending && words.nudgePending}
      leave={words.nudgeLeave}
      error={nudge.error}
      onAct={() => nudge.mutate(text)}
      onLeave={onClose}
    >
      <p>{words.nudgeWhat(preview.bodies, preview.nudged)}</p>
      {preview.alreadyToday > 0 && <p className="soft">{words.nudgeToday(preview.alreadyToday)}</p>}
      <TextArea
        label={words.nudgeText}
        value={text}
        maxLength={2000}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="small muted">{words.nudgeNothingYet}</p>
    </ConfirmByConsequence>
  );
}
