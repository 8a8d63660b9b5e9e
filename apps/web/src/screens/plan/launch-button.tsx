import { momentWords, PLAN_WORDS as words } from '#wording';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../shared/api/api-error.js';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { ConfirmByConsequence } from '../../shared/ui/confirm-by-consequence.js';
import type { Preview } from './plan-queries.js';

interface LaunchButtonProps {
  readonly id: string;
  readonly preview: Preview;
  /** The draft has moved on: another preview is on its way. */
  readonly isBehind: boolean;
  /** Something else changed than was seen: what, line by line. */
  readonly onPlanChanged: (lines: readonly string[]) => void;
  readonly onBlocked: () => void;
}

const linesOf = (error: unknown): readonly string[] | null =>
  error instanceof ApiError && error.problem?.code === 'PLAN_CHANGED'
    ? (error.problem.errors ?? []).map(({ detail }) => detail)
    : null;

/** Names the act with its numbers; live all the time: with something in the way it leads there. */
export function LaunchButton(props: LaunchButtonProps) {
  const { id, preview, isBehind, onPlanChanged, onBlocked } = props;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { planHash, tasks, recipientCount, recipients, acknowledgement } = preview;
  const name = words.launch(tasks.length, recipientCount);
  const launch = useAct({
    send: (hash: string, key) =>
      http.post('/api/v1/campaigns/{id}/launch', { path: { id }, body: { planHash: hash }, key }),
    changes: [['campaign', id], ['campaigns']],
    onDone: () => setAsking(false),
  });
  const press = (): void => {
    if (planHash === null) onBlocked();
    else setAsking(true);
  };
  const send = async (): Promise<void> => {
    if (planHash === null) return;
    try {
      await launch.mutateAsync(planHash);
    } catch (error) {
      const lines = linesOf(error);
      // Every other refusal is shown in the dialog, with its code.
      if (lines === null) return;
      setAsking(false);
      launch.reset();
      onPlanChanged(lines);
      await client.invalidateQueries({ queryKey: ['preview', id] });
    }
  };
  const paper = recipients.filter(({ onPaper }) => onPaper).length;
  return (
    <>
      <Button kind="primary" pending={isBehind && words.making} onClick={press}>
        {name}
      </Button>
      {asking && (
        <ConfirmByConsequence
          title={name}
          act={name}
          pending={launch.isPending && words.launching}
          leave={words.notYet}
          error={launch.error}
          onAct={() => void send()}
          onLeave={() => setAsking(false)}
        >
          <p>
            {words.confirm(
              recipientCount - paper,
              paper,
              momentWords(acknowledgement.firstNoticeAt),
            )}
          </p>
          <p className="soft">{words.confirmStays}</p>
        </ConfirmByConsequence>
      )}
    </>
  );
}
