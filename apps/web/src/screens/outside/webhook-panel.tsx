import { OUTSIDE_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { WebhookForm } from './webhook-form.js';
import { WebhookRow } from './webhook-row.js';
import { webhooksQuery } from './webhook-queries.js';

/** Other programs that are told of events: each with its fate. */
export function WebhookPanel() {
  const webhooks = useQuery(webhooksQuery);
  const [isAdding, setAdding] = useState(false);
  const mayAdd = (webhooks.data?.bodies.length ?? 0) > 0;
  return (
    <section
      className={`outside-panel${webhooks.isPending ? ' is-coming' : ''}`}
      aria-label={words.webhooks}
    >
      <div className="outside-head">
        <h2>{words.webhooks}</h2>
        {mayAdd && !isAdding && (
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      <p className="muted">{words.webhooksUnder}</p>
      {isAdding && webhooks.data !== undefined && (
        <WebhookForm known={webhooks.data} onClose={() => setAdding(false)} />
      )}
      <ReadState read={webhooks}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.noWebhooks}</Empty>
          ) : (
            <div className="panel settings-panel">
              <table className="settings-table">
                <thead>
                  <tr>
                    <th scope="col">{words.label}</th>
                    <th scope="col">{words.of}</th>
                    <th scope="col">{words.state}</th>
                    <th scope="col">
                      <span className="sr">{words.acts}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <WebhookRow key={row.id} row={row} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </ReadState>
    </section>
  );
}
