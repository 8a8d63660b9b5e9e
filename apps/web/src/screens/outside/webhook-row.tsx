import { momentWords, OUTSIDE_WORDS as words } from '#wording';
import { useState } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { ConfirmByConsequence } from '../../shared/ui/confirm-by-consequence.js';
import { Problem } from '../../shared/ui/problem.js';
import { Tag } from '../../shared/ui/tag.js';
import { tell } from '../../shared/ui/toast.js';
import { ShownSecret } from './shown-secret.js';
import { WebhookDeliveries } from './webhook-deliveries.js';
import type { Webhook } from './webhook-queries.js';

function Standing({ row }: { readonly row: Webhook }) {
  if (row.disabledAs !== null) return <Tag tone="none">{words.disabled[row.disabledAs]}</Tag>;
  if (row.failingSince !== null) {
    return (
      <Tag tone="late" icon="late">
        {words.failingSince(momentWords(row.failingSince))}
      </Tag>
    );
  }
  return (
    <Tag tone="run" icon="done">
      {words.well}
    </Tag>
  );
}

/** A receiver, what is on its way to it, and what may be done about it. */
export function WebhookRow({ row }: { readonly row: Webhook }) {
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<'remove' | 'rotate' | null>(null);
  const path = { id: row.id };
  const changes = [['webhooks']];
  const set = useAct({
    send: (active: boolean, key) =>
      http.patch('/api/v1/webhooks/{id}', { path, body: { active }, key }),
    changes,
  });
  const ping = useAct({
    send: (_none: null, key) => http.post('/api/v1/webhooks/{id}/ping', { path, key }),
    changes,
    onDone: () => tell(words.pinged),
  });
  const rotate = useAct({
    send: (_none: null, key) => http.post('/api/v1/webhooks/{id}/secret', { path, key }),
    changes,
    onDone: () => setAsked(null),
  });
  const remove = useAct({
    send: (_none: null, key) => http.delete('/api/v1/webhooks/{id}', { path, key }),
    changes,
    onDone: () => setAsked(null),
  });
  const error = set.error ?? ping.error;
  return (
    <>
      <tr>
        <th scope="row">
          {row.label}
          <span className="settings-line small muted outside-url">{row.url}</span>
        </th>
        <td data-label={words.of}>{words.sideOf(row.bodyName, row.side)}</td>
        <td data-label={words.state}>
          <Standing row={row} />
          <span className="settings-line small muted">{words.counts(row.waiting, row.failed)}</span>
        </td>
        <td>
          <div className="outside-acts">
            <Button
              size="small"
              aria-expanded={isOpen}
              aria-label={words.deliveriesOf(row.label)}
              onClick={() => setOpen(!isOpen)}
            >
              {words.deliveries}
            </Button>
            <Button
              size="small"
              aria-label={words.pingOf(row.label)}
              pending={ping.isPending && words.pinging}
              onClick={() => ping.mutate(null)}
            >
              {words.ping}
            </Button>
            <Button
              size="small"
              aria-label={words.rotateOf(row.label)}
              onClick={() => setAsked('rotate')}
            >
              {words.rotate}
            </Button>
            <Button
              size="small"
              aria-label={row.isActive ? words.pauseOf(row.label) : words.resumeOf(row.label)}
              pending={set.isPending && words.saving}
              onClick={() => set.mutate(!row.isActive)}
            >
              {row.isActive ? words.pause : words.resume}
            </Button>
            <Button
              size="small"
              aria-label={words.removeOf(row.label)}
              onClick={() => setAsked('remove')}
            >
              {words.remove}
            </Button>
          </div>
        </td>
      </tr>
      {(error !== null || rotate.data !== undefined || isOpen || asked !== null) && (
        <tr>
          <td colSpan={4}>
            {error !== null && <Problem error={error} />}
            {rotate.data !== undefined && (
              <ShownSecret
                title={words.rotated(row.label)}
                secret={rotate.data.secret}
                note={words.bothUntil(momentWords(rotate.data.oldUntil))}
                onClose={() => rotate.reset()}
              />
            )}
            {isOpen && <WebhookDeliveries webhook={row} />}
            {asked !== null && (
              <ConfirmByConsequence
                title={asked === 'remove' ? words.removeOf(row.label) : words.rotateOf(row.label)}
                act={asked === 'remove' ? words.remove : words.rotate}
                pending={(remove.isPending || rotate.isPending) && words.saving}
                error={asked === 'remove' ? remove.error : rotate.error}
                leave={words.keep}
                onAct={() => (asked === 'remove' ? remove : rotate).mutate(null)}
                onLeave={() => setAsked(null)}
              >
                <p>{asked === 'remove' ? words.removeFollows : words.rotateFollows}</p>
              </ConfirmByConsequence>
            )}
          </td>
        </tr>
      )}
    </>
  );
}
