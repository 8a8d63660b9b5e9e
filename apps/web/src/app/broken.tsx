import { SCREEN_WORDS as words } from '#wording';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from '../shared/ui/problem.js';
import { Screen } from '../shared/ui/screen.js';

/** A screen that failed while it was drawn; what was written to the record is untouched. */
export const Broken = ({ error }: ErrorComponentProps) => (
  <Screen title={words.unknownFault}>
    <Problem error={error} onRetry={() => window.location.reload()} />
  </Screen>
);
