import { SCREEN_WORDS as words } from '#wording';
import { useEffect, useState } from 'react';

const SHOWN_AFTER_MS = 300;
const SLOW_AFTER_MS = 5_000;

function useWaited(): 'not yet' | 'shown' | 'slow' {
  const [waited, setWaited] = useState<'not yet' | 'shown' | 'slow'>('not yet');
  useEffect(() => {
    const soon = setTimeout(() => setWaited('shown'), SHOWN_AFTER_MS);
    const late = setTimeout(() => setWaited('slow'), SLOW_AFTER_MS);
    return () => {
      clearTimeout(soon);
      clearTimeout(late);
    };
  }, []);
  return waited;
}

/**
 * Grey rows where the rows will be; nothing is seen for the first 300 ms, so that a quick answer does not flicker. The
 * line that says it takes long has its room from the first row on.
 */
export function Skeleton({ rows = 6 }: { readonly rows?: number }) {
  const waited = useWaited();
  if (waited === 'not yet') return <div className="skeleton" />;
  return (
    <div className="skeleton">
      <p role="status" className="small muted skeleton-said">
        {waited === 'slow' ? words.slow : <span className="sr">{words.loading}</span>}
      </p>
      {Array.from({ length: rows }, (_row, index) => (
        <div key={index} className="skeleton-row" aria-hidden="true" />
      ))}
    </div>
  );
}
