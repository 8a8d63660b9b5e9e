import { SHELL_WORDS as words } from '#wording';
import { Empty } from '../shared/ui/empty.js';
import { Screen } from '../shared/ui/screen.js';

export const NotFound = () => (
  <Screen title={words.notFound}>
    <Empty>{words.notFoundNext}</Empty>
  </Screen>
);
