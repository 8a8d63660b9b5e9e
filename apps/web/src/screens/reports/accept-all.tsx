import { REPORTS_WORDS as words } from '#wording';
import { useState } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { ConfirmByConsequence } from '../../shared/ui/confirm-by-consequence.js';
import { tell } from '../../shared/ui/toast.js';
import type { Line } from './report-queries.js';

/** Rows that one request takes. */
const AT_ONCE = 500;

type Seen = Pick<Line, 'reportId' | 'version' | 'bodyName'>;

/** "Chấp nhận" of all that waits, after its names: what came in meanwhile is not among them. */
export function AcceptAll({
  campaignId,
  lines,
}: {
  readonly campaignId: string;
  readonly lines: readonly Line[];
}) {
  const [asked, setAsked] = useState<readonly Seen[] | null>(null);
  const accept = useAct({
    send: (seen: readonly Seen[], key) =>
      http.post('/api/v1/reports/acts/accept', {
        body: { rows: seen.map(({ reportId: id, version }) => ({ id, version })) },
        key,
      }),
    changes: [['campaign', campaignId]],
    onDone: ({ done, refused }) => {
      setAsked(null);
      tell(words.acceptedAll(done, refused));
    },
  });
  const waiting = lines.filter(({ standing }) => standing === 'handedIn').slice(0, AT_ONCE);
  return (
    <>
      {waiting.length > 1 && (
        <Button size="small" onClick={() => setAsked(waiting)}>
          {words.acceptAll(waiting.length)}
        </Button>
      )}
      {asked !== null && (
        <ConfirmByConsequence
          title={words.acceptAll(asked.length)}
          act={words.acceptAll(asked.length)}
          pending={accept.isPending && words.acceptAllPending}
          leave={words.acceptAllLeave}
          error={accept.error}
          onAct={() => accept.mutate(asked)}
          onLeave={() => setAsked(null)}
        >
          <p>{words.acceptAllWhat(asked.length)}</p>
          <ul className="reports-names">
            {asked.map(({ reportId, bodyName }) => (
              <li key={reportId}>{bodyName}</li>
            ))}
          </ul>
        </ConfirmByConsequence>
      )}
    </>
  );
}
