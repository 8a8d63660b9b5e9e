import { AMEND_WORDS as words, LOOK_BEFORE_WORDS } from '#wording';
import { useState } from 'react';
import { ANY_REASON, ForeseenTold, useForeseen } from '../../../shared/act/foreseen.js';
import { Consequences, LookDialog } from '../../../shared/act/look-dialog.js';
import { http } from '../../../shared/api/http.js';
import { useAct } from '../../../shared/api/use-act.js';
import { TextArea, TextField } from '../../../shared/ui/field.js';
import { tell } from '../../../shared/ui/toast.js';
import type { Campaign } from '../matrix-query.js';
import { AddedTasks, HeadEdits, TaskEdits } from './amend-fields.js';
import { amendmentOf, UNCHANGED, wants, type AmendWish } from './amend-wish.js';

/** "Sửa đổi, bổ sung, đính chính": all of it as one act, looked at before: who is told, and who acknowledges again. */
export function Amend({
  campaign: given,
  onClose,
}: {
  readonly campaign: Campaign;
  readonly onClose: () => void;
}) {
  // What one decided on: a colleague's act meanwhile is a conflict, not a newer version to act on unseen.
  const [campaign] = useState(given);
  const { id, version, tasks } = campaign;
  const [wish, setWish] = useState<AmendWish>(UNCHANGED);
  const change = (part: Partial<AmendWish>): void => setWish({ ...wish, ...part });
  const wanting = wants(wish, tasks);
  const reason = wish.reason.trim();
  const missing =
    wanting !== null ? words[wanting] : reason === '' ? LOOK_BEFORE_WORDS.missing.reason : null;
  const amendment = amendmentOf(wish, tasks);
  const foreseen = useForeseen(
    missing !== null
      ? null
      : {
          queryKey: [id, 'amend', amendment],
          ask: (signal) =>
            http.post('/api/v1/campaigns/{id}/amendments/preview', {
              ...{ path: { id }, signal },
              body: { ...amendment, reason: ANY_REASON },
            }),
        },
  );
  const amend = useAct({
    send: (body: ReturnType<typeof amendmentOf> & { readonly reason: string }, key) =>
      http.post('/api/v1/campaigns/{id}/amendments', {
        ...{ path: { id }, key, ifMatch: version },
        body,
      }),
    changes: [['campaign', id]],
    onDone: ({ bodies, acknowledge }) => {
      tell(words.done(bodies, acknowledge));
      onClose();
    },
  });
  const fields = { campaign, wish, onChange: change };
  return (
    <LookDialog
      title={words.title}
      campaignId={id}
      missing={missing}
      look={
        <>
          <ForeseenTold read={foreseen} />
          <Consequences lines={[words.acknowledgeWhy, LOOK_BEFORE_WORDS.reasonSaid(reason)]} />
        </>
      }
      ready={foreseen.data !== undefined}
      act={words.act}
      pending={amend.isPending && words.pending}
      error={amend.error}
      onAct={() => amend.mutate({ ...amendment, reason })}
      onClose={onClose}
    >
      <TaskEdits {...fields} />
      <AddedTasks {...fields} />
      <HeadEdits {...fields} />
      <TextField
        label={words.by}
        hint={words.byHint}
        value={wish.by}
        maxLength={300}
        onChange={({ target }) => change({ by: target.value })}
      />
      <TextArea
        label={LOOK_BEFORE_WORDS.reason}
        value={wish.reason}
        maxLength={2000}
        rows={3}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </LookDialog>
  );
}
