import { PLAN_WORDS as words } from '#wording';
import { contentOf } from '../../shared/draft/draft-request.js';
import type { RecipientSet } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import type { PlannedRecipient } from './plan-queries.js';

type Body = Pick<PlannedRecipient, 'code' | 'name'>;

const onSets = (
  { code, name }: Body,
  done: string,
  value: string,
  change: (set: RecipientSet) => RecipientSet,
): Change => ({
  done,
  mine: [{ what: name, value }],
  request: ({ view }) => {
    const { draft } = view;
    if (!draft.recipientSets.some(({ members }) => members?.includes(code) === true)) return null;
    const recipientSets = draft.recipientSets.map((set) =>
      set.members?.includes(code) === true ? change(set) : set,
    );
    return { kind: 'write', content: contentOf({ ...draft, recipientSets }) };
  },
});

/** Unticked: the body is in no set any more. */
export const leaveOut = (body: Body): Change =>
  onSets(body, words.removed(body.name), words.removedShort, (set) => ({
    ...set,
    members: set.members?.filter((code) => code !== body.code) ?? null,
    onPaper: set.onPaper.filter((code) => code !== body.code),
  }));

/** By hand, not by mail: it needs no address. */
export const giveOnPaper = (body: Body): Change =>
  onSets(body, words.onPaperDone(body.name), words.paper, (set) => ({
    ...set,
    onPaper: [...set.onPaper, body.code],
  }));
