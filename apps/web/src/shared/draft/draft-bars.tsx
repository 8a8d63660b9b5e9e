import { REVIEW_WORDS as words, SCREEN_WORDS } from '#wording';
import { Problem } from '../ui/problem.js';
import { ConflictDialog } from './conflict-dialog.js';
import type { DraftAct } from './use-draft-act.js';

/** What stopped the last change: refused, cut off, or a colleague was first. Nothing typed is lost. */
export const DraftBars = ({ id, act }: { readonly id: string; readonly act: DraftAct }) => (
  <>
    {act.error !== null && (
      <Problem error={act.error} safe={SCREEN_WORDS.notSent} onRetry={act.retry} />
    )}
    <ConflictDialog id={id} act={act} />
    <p className="sr" role="status">
      {act.pending ? words.saving : ''}
    </p>
  </>
);
