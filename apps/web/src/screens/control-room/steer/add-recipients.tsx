import { ADD_RECIPIENTS_WORDS as words, LOOK_BEFORE_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Consequences, LookDialog } from '../../../shared/act/look-dialog.js';
import { newActKey } from '../../../shared/api/act-key.js';
import { http } from '../../../shared/api/http.js';
import { useAct } from '../../../shared/api/use-act.js';
import { TextArea } from '../../../shared/ui/field.js';
import { Problem } from '../../../shared/ui/problem.js';
import { Skeleton } from '../../../shared/ui/skeleton.js';
import { tell } from '../../../shared/ui/toast.js';
import type { Campaign } from '../matrix-query.js';
import { NewcomerDates, NewcomerSets, Newcomers } from './newcomer-fields.js';
import { NOBODY, wishOf, type NewcomerWish } from './newcomer-wish.js';
import { proposalQuery } from './steer-queries.js';

interface AddRecipientsProps {
  readonly campaign: Campaign;
  readonly onClose: () => void;
}

const missingOf = ({ bodies, setNos, reason }: NewcomerWish): string | null => {
  const { missing } = LOOK_BEFORE_WORDS;
  if (bodies.length === 0) return missing.body;
  if (setNos.length === 0) return missing.set;
  return reason.trim() === '' ? missing.reason : null;
};

/** "Bổ sung đơn vị nhận": bodies forgotten, or new since the launch; the server says before what each would get. */
export function AddRecipients({ campaign, onClose }: AddRecipientsProps) {
  const { id } = campaign;
  const [wish, setWish] = useState<NewcomerWish>(NOBODY);
  const proposal = useQuery(proposalQuery(id));
  const missing = missingOf(wish);
  const path = { id };
  const preview = useQuery({
    queryKey: ['new-recipients-preview', id, wish],
    queryFn: ({ signal }) =>
      http.post('/api/v1/campaigns/{id}/recipients/preview', {
        ...{ path, key: newActKey(), signal },
        body: wishOf(wish),
      }),
    enabled: missing === null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const add = useAct({
    send: (wanted: ReturnType<typeof wishOf>, key) =>
      http.post('/api/v1/campaigns/{id}/recipients', { path, key, body: wanted }),
    changes: [['campaign', id]],
    onDone: ({ bodies }) => {
      tell(words.done(bodies.length));
      onClose();
    },
  });
  const change = (part: Partial<NewcomerWish>): void => setWish({ ...wish, ...part });
  const { data } = preview;
  return (
    <LookDialog
      title={words.title}
      campaignId={id}
      missing={missing}
      look={
        data === undefined ? (
          preview.error === null ? (
            <Skeleton rows={3} />
          ) : (
            <Problem error={preview.error} onRetry={() => void preview.refetch()} />
          )
        ) : (
          <Consequences
            lines={[
              ...data.bodies.map(({ name, work }) => words.told(name, work)),
              words.alsoReports,
              LOOK_BEFORE_WORDS.reasonSaid(wish.reason.trim()),
            ]}
          />
        )
      }
      ready={data !== undefined}
      act={words.act(wish.bodies.length)}
      pending={add.isPending && words.pending}
      error={add.error}
      onAct={() => add.mutate(wishOf(wish))}
      onClose={onClose}
    >
      <Newcomers wish={wish} proposed={proposal.data?.sets ?? []} onChange={change} />
      <NewcomerSets campaignId={id} wish={wish} onChange={change} />
      <NewcomerDates campaign={campaign} wish={wish} onChange={change} />
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
