import { momentWords, POLICY_WORDS as words, SCREEN_WORDS } from '#wording';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { http, type Schema } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { tell } from '../../shared/ui/toast.js';

type Wish = Schema<'PreviewPolicy'>;

interface SaveRulesProps {
  readonly wish: Wish;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Looked at first: which reminders of which bodies would move; then made, with a reason. */
export function SaveRules({ wish, onDone, onLeave }: SaveRulesProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const print = JSON.stringify(wish);
  const look = useAct({
    send: async (asked: Wish) => ({
      of: JSON.stringify(asked),
      found: await http.post('/api/v1/policies/preview', { body: asked }),
    }),
    changes: [],
  });
  const save = useAct({
    send: (body: Schema<'SavePolicy'>, key) => http.post('/api/v1/policies', { body, key }),
    changes: [['policy']],
    onDone: ({ version }) => {
      tell(words.applied(version));
      onDone();
    },
  });
  // What was edited since is not what was looked at.
  const found = look.data?.of === print ? look.data.found : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (found !== null) save.mutate({ ...wish, basedOn: found.basedOn, reason });
  };
  const isEmpty = wish.from === 'inForce' && wish.changes.length === 0;
  return (
    <form className="settings-form" aria-labelledby={id} onSubmit={submit}>
      <h2 id={id}>{wish.from === 'product' ? words.restore : words.edit}</h2>
      {look.error !== null && <Problem error={look.error} safe={SCREEN_WORDS.safe} />}
      {save.error !== null && <Problem error={save.error} safe={SCREEN_WORDS.notSent} />}
      <div role="status">{found !== null && <Found found={found} />}</div>
      {found !== null && (
        <TextField
          label={words.reason}
          required
          maxLength={300}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      {isEmpty && <p className="small soft">{words.nothing}</p>}
      <div className="dialog-acts">
        {found === null ? (
          <Button
            kind="primary"
            pending={look.isPending && words.looking}
            onClick={() => !isEmpty && look.mutate(wish)}
          >
            {words.look}
          </Button>
        ) : (
          <Button kind="primary" type="submit" pending={save.isPending && words.applying}>
            {words.apply}
          </Button>
        )}
        <Button onClick={onLeave}>{words.stop}</Button>
      </div>
    </form>
  );
}

const Found = ({ found }: { readonly found: Schema<'PolicyPreview'> }) => (
  <>
    <p>
      <b>{words.would(found.campaigns, found.moved, found.ladders)}</b>
    </p>
    {found.isPartial && <p>{words.atLeast}</p>}
    {found.moves.length > 0 && (
      <>
        <p>{words.firstMoves(found.moves.length)}</p>
        <ul className="problem-faults policies-moves">
          {found.moves.map(({ campaignId, bodyName, label, before, after }) => (
            <li key={`${campaignId} ${bodyName} ${label} ${before} ${after}`}>
              {words.move(bodyName, label, momentWords(before), momentWords(after))}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
