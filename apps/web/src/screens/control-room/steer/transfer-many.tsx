import { TRANSFER_WORDS as words } from '#wording';
import { useQueries } from '@tanstack/react-query';
import { http } from '../../../shared/api/http.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Problem } from '../../../shared/ui/problem.js';
import { Skeleton } from '../../../shared/ui/skeleton.js';
import { bodyQuery } from '../drawer-queries.js';
import type { Campaign } from '../matrix-query.js';
import { Transfer } from './transfer.js';

/** Each body is read for what may go on: more are too many questions at once. */
const MOST_BODIES = 50;
/** As many rows as one request of the API takes. */
const MOST_ROWS = 500;

interface TransferManyProps {
  readonly campaign: Campaign;
  readonly codes: readonly string[];
  readonly onClose: () => void;
  /** Once it is done: the choice has done its work. */
  readonly onDone: () => void;
}

/** "Chuyển giao" all open work of several bodies to one: looked at before, each piece answered for itself. */
export function TransferMany({ campaign, codes, onClose, onDone }: TransferManyProps) {
  const tooMany = codes.length > MOST_BODIES;
  const reads = useQueries({
    queries: (tooMany ? [] : codes).map((code) => ({
      ...bodyQuery(campaign.id, code),
      staleTime: 0,
    })),
  });
  const rows = reads
    .flatMap(({ data }) => data?.work ?? [])
    .filter(({ offers }) => offers.some(({ act, offered }) => act === 'transfer' && offered))
    .map(({ assignmentId, version }) => ({ id: assignmentId, version }));
  const failed = reads.find(({ error }) => error !== null);
  const coming = reads.some(({ isPending }) => isPending);
  const refused = tooMany || rows.length > MOST_ROWS;
  if (refused || failed !== undefined || coming || rows.length === 0) {
    return (
      <Dialog title={words.manyTitle(codes.length)} onClose={onClose}>
        {refused && <p>{words.tooMany(MOST_BODIES, MOST_ROWS)}</p>}
        {failed !== undefined && (
          <Problem error={failed.error} onRetry={() => void failed.refetch()} />
        )}
        {coming && failed === undefined && <Skeleton rows={3} />}
        {!refused && failed === undefined && !coming && <p>{words.noneOfMany}</p>}
      </Dialog>
    );
  }
  return (
    <Transfer
      title={words.ofMany(rows.length, codes.length)}
      campaignId={campaign.id}
      asOf={campaign.asOf}
      from={words.eachChosen}
      suggested={null}
      kept={words.kept}
      ask={(wish, signal) =>
        http.post('/api/v1/assignments/acts/preview', {
          body: { ...wish, act: 'transfer', rows },
          signal,
        })
      }
      send={async (wish, key) => {
        const { done, refused: left } = await http.post('/api/v1/assignments/acts', {
          body: { ...wish, act: 'transfer', rows },
          key,
        });
        return words.doneMany(done, left);
      }}
      onClose={onDone}
      onLeave={onClose}
    />
  );
}
