import { addDays, dayWords, SUCCESSION_WORDS as words } from '#wording';
import type { ChosenBody } from '../../shared/directory/body-search.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import type { Change } from './succession-form.js';
import type { Body } from './tree-queries.js';
import { useSuccessions } from './use-successions.js';

interface SuccessionCheckProps {
  readonly body: Body;
  readonly change: Change;
  readonly onBack: () => void;
  readonly onDone: (names: readonly string[]) => void;
}

/** Before it is recorded: what follows and what stays. */
export function SuccessionCheck({ body, change, onBack, onDone }: SuccessionCheckProps) {
  const { kind, together, successors, effectiveOn, basis } = change;
  const bodies: readonly ChosenBody[] = [body, ...together];
  const act = useSuccessions(onDone);
  if (effectiveOn === null) return null;
  const lastDay = dayWords(addDays(effectiveOn, -1));
  const { recorded } = act;
  return (
    <section className="directory-form" aria-label={words.title(body.name)}>
      <h3>{words.title(body.name)}</h3>
      {act.error !== null && (
        <Problem
          error={act.error}
          safe={
            recorded.length === 0
              ? words.nothingYet
              : words.someRecorded(recorded.map(({ name }) => name).join('; '))
          }
        />
      )}
      {act.error === null && (
        <p>
          <b>{words.nothingYet}</b>
        </p>
      )}
      <ul className="problem-faults">
        {bodies.map(({ id, name }) => (
          <li key={id}>{words.ends(name, lastDay)}</li>
        ))}
        <li>
          {successors.length === 0
            ? words.followedByNone
            : words.followedBy(successors.map(({ name }) => name).join('; '))}
        </li>
      </ul>
      <p>{words.workStays}</p>
      <div className="dialog-acts">
        <Button
          kind="primary"
          pending={act.isPending && words.recording(recorded.length, bodies.length)}
          onClick={() =>
            act.mutate({
              bodies,
              change: {
                kind,
                successorCodes: successors.map(({ code }) => code),
                effectiveOn,
                basisDocument: basis.trim() === '' ? null : basis,
              },
            })
          }
        >
          {words.record(bodies.length)}
        </Button>
        <Button onClick={onBack}>{words.back}</Button>
      </div>
    </section>
  );
}
