import { SCREEN_WORDS as words, timeOfInstantWords, timeWords } from '#wording';
import { useAskAgain } from '../api/use-ask-again.js';
import { Button } from './button.js';

/** Yellow, while nothing answers: what is on the screen is from then. `readAt`: by this machine's clock. */
export function OfflineBar({ readAt }: { readonly readAt: number | null }) {
  const retry = useAskAgain();
  return (
    <div className="bar bar-offline" role="status">
      <p>{words.offline(readAt === null ? null : timeOfInstantWords(readAt))}</p>
      <Button size="small" onClick={retry}>
        {words.retry}
      </Button>
    </div>
  );
}

/** Newer data wait: nothing moves under the hand until one asks for them. */
export const StaleBar = ({
  asOf,
  onReload,
}: {
  readonly asOf: string;
  readonly onReload: () => void;
}) => (
  <div className="bar" role="status">
    <p>
      {words.changedMeanwhile} {words.dataAt(timeWords(asOf))}.
    </p>
    <Button size="small" onClick={onReload}>
      {words.reload}
    </Button>
  </div>
);
