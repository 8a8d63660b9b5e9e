import { REPORTS_WORDS as words } from '#wording';
import { useState } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { ConfirmByConsequence } from '../../shared/ui/confirm-by-consequence.js';
import { tell } from '../../shared/ui/toast.js';
import type { Period } from './report-queries.js';

/** "Khóa kỳ", where it is offered. */
export function LockPeriod({
  campaignId,
  period,
}: {
  readonly campaignId: string;
  readonly period: Period;
}) {
  const [asked, setAsked] = useState(false);
  const lock = useAct({
    send: (periodId: string, key) =>
      http.post('/api/v1/campaigns/{id}/periods/{periodId}/lock', {
        path: { id: campaignId, periodId },
        key,
      }),
    changes: [['campaign', campaignId]],
    onDone: ({ missing }) => {
      setAsked(false);
      tell(words.locked(missing));
    },
  });
  if (!period.offers.some(({ act, offered }) => act === 'lock' && offered)) return null;
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {words.lock}
      </Button>
      {asked && (
        <ConfirmByConsequence
          title={`${words.lock}: ${period.label}`}
          act={words.lock}
          pending={lock.isPending && words.lockPending}
          leave={words.lockLeave}
          error={lock.error}
          onAct={() => lock.mutate(period.id)}
          onLeave={() => setAsked(false)}
        >
          <p>{words.lockWhat(period.missing)}</p>
        </ConfirmByConsequence>
      )}
    </>
  );
}
