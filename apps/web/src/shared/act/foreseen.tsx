import { FORESEEN_WORDS as words, SCREEN_WORDS } from '#wording';
import { useQuery, type QueryKey } from '@tanstack/react-query';
import type { Schema } from '../api/http.js';
import { Problem } from '../ui/problem.js';

type Foreseen = Schema<'Foreseen'>;

/** What is asked before an act; null: not enough is known yet. */
export interface Foresight {
  readonly queryKey: QueryKey;
  readonly ask: (signal: AbortSignal) => Promise<Foreseen>;
}

/** Who is told does not depend on the reason, which is written meanwhile. */
export const ANY_REASON = '–';

/** Asked anew each time: what others did meanwhile changes who is told. */
export const useForeseen = (foresight: Foresight | null) =>
  useQuery({
    queryKey: ['foreseen', ...(foresight?.queryKey ?? [])],
    queryFn: ({ signal }) => {
      if (foresight === null) throw new Error('Nothing is asked');
      return foresight.ask(signal);
    },
    enabled: foresight !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

const SHOWN = 8;

/** Who would be told what, as the server decides it from the rows. */
export function ForeseenTold({ read }: { readonly read: ReturnType<typeof useForeseen> }) {
  if (read.error !== null) return <Problem error={read.error} />;
  if (read.data === undefined) return <p className="small muted">{SCREEN_WORDS.loading}</p>;
  const { told, mails, bodies, lines, acknowledge, ends } = read.data;
  const shown = told.slice(0, SHOWN);
  return (
    <div className="look-told">
      <p>
        <b>{mails + lines === 0 ? words.nobody : words.told(bodies, mails)}</b>
      </p>
      <ul className="look-lines">
        {shown.map((one) => (
          <li key={`${one.bodyName} ${one.what} ${one.audience}`}>
            {words.line(one.bodyName, one.what, one.byMail)}
          </li>
        ))}
        {told.length > shown.length && <li>{words.more(told.length - shown.length)}</li>}
        {acknowledge > 0 && <li>{words.acknowledge(acknowledge)}</li>}
        {ends > 0 && <li>{words.ends(ends)}</li>}
      </ul>
    </div>
  );
}
