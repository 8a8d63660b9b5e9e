import { REVIEW_WORDS as words, timeWords } from '#wording';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Skeleton } from '../ui/skeleton.js';
import { differenceOf } from './draft-difference.js';
import { seenQuery } from './seen-query.js';
import type { DraftAct } from './use-draft-act.js';
import './conflict.css';

/** A colleague wrote first: both versions by field, and either button. */
export function ConflictDialog({ id, act }: { readonly id: string; readonly act: DraftAct }) {
  const client = useQueryClient();
  const { conflict } = act;
  const base = conflict?.base ?? null;
  const { queryKey } = seenQuery(id);
  useEffect(() => {
    if (base !== null) void client.invalidateQueries({ queryKey: seenQuery(id).queryKey });
  }, [base, client, id]);
  const { data } = useQuery(seenQuery(id));
  if (conflict === null || base === null) return null;
  const isNewer = data !== undefined && data !== base && data.view.version !== base.view.version;
  const theirs = isNewer ? differenceOf(base.view.draft, data.view.draft) : [];
  const isGone = isNewer && conflict.change.request(data) === null;
  return (
    <Dialog title={words.conflict} onClose={act.keepTheirs}>
      {!isNewer && client.isFetching({ queryKey }) > 0 && <Skeleton rows={3} />}
      <div className="conflict">
        <section>
          <h3>
            {isNewer ? words.conflictAt(timeWords(data.view.updatedAt)) : words.conflictTheirs}
          </h3>
          {isNewer && theirs.length === 0 && <p>{words.conflictNothing}</p>}
          <dl>
            {theirs.map(({ what, before, after }) => (
              <div key={what}>
                <dt className="small muted">{what}</dt>
                <dd>
                  {after}
                  <span className="small muted conflict-before">{words.before(before)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{words.conflictMine}</h3>
          <dl>
            {conflict.change.mine.map(({ what, value }) => (
              <div key={what}>
                <dt className="small muted">{what}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      {isGone && <p role="alert">{words.conflictGone}</p>}
      <div className="dialog-acts">
        <Button kind="primary" onClick={act.keepTheirs}>
          {words.conflictTheirs}
        </Button>
        {!isGone && <Button onClick={act.retry}>{words.conflictKeep}</Button>}
      </div>
    </Dialog>
  );
}
