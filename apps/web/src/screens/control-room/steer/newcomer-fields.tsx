import { ADD_RECIPIENTS_WORDS as words, wireDay } from '#wording';
import type { Schema } from '../../../shared/api/http.js';
import { BodySearch, ChosenBodies } from '../../../shared/directory/body-search.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import type { Campaign } from '../matrix-query.js';
import { withBody, type NewcomerWish } from './newcomer-wish.js';
import { SetTicks } from './set-ticks.js';

interface Fields {
  readonly wish: NewcomerWish;
  readonly onChange: (part: Partial<NewcomerWish>) => void;
}

/** Who is added: those the groups propose, and any body of the directory. */
export function Newcomers({
  wish,
  proposed,
  onChange,
}: Fields & { readonly proposed: Schema<'RecipientProposal'>['sets'] }) {
  const { bodies } = wish;
  const isChosen = (code: string): boolean => bodies.some((one) => one.code === code);
  return (
    <fieldset className="look-form">
      <legend className="sr">{words.title}</legend>
      {proposed.map(({ setNo, text, newcomers }) => {
        const open = newcomers.filter(({ code }) => !isChosen(code));
        return (
          open.length > 0 && (
            <div key={setNo} className="stack">
              <p>{words.proposed(text)}</p>
              <div className="row">
                {open.map((body) => (
                  <Button
                    key={body.code}
                    size="small"
                    icon="plus"
                    onClick={() => onChange(withBody(wish, body, setNo))}
                  >
                    {body.name}
                  </Button>
                ))}
              </div>
            </div>
          )
        );
      })}
      <ChosenBodies
        bodies={bodies}
        onRemove={(gone) => onChange({ bodies: bodies.filter(({ code }) => code !== gone) })}
      />
      <BodySearch onChoose={(body) => onChange(withBody(wish, body, null))} />
      {bodies.length > 0 && (
        <label className="look-tick">
          <input
            type="checkbox"
            checked={bodies.every(({ onPaper }) => onPaper)}
            onChange={({ target }) =>
              onChange({ bodies: bodies.map((one) => ({ ...one, onPaper: target.checked })) })
            }
          />
          {words.onPaper}
        </label>
      )}
    </fieldset>
  );
}

/** As which recipients of the document they are treated: what these were given, they are given. */
export function NewcomerSets({
  campaignId,
  wish: { setNos },
  onChange,
}: Fields & { readonly campaignId: string }) {
  return (
    <SetTicks
      campaignId={campaignId}
      legend={words.given}
      setNos={setNos}
      onChange={(chosen) => onChange({ setNos: chosen })}
    />
  );
}

/** Dates of their own; a task that is late must have one. */
export function NewcomerDates({
  campaign: { tasks, asOf },
  wish: { dueDates },
  onChange,
}: Fields & { readonly campaign: Campaign }) {
  const dated = tasks.filter(({ dueAt }) => dueAt !== null);
  if (dated.length === 0) return null;
  const late = dated.some(({ dueAt }) => dueAt !== null && dueAt <= asOf);
  return (
    <details className="look-more" open={late}>
      <summary>{words.dates}</summary>
      <p className="small muted">{words.datesHint}</p>
      {dated.map(({ id, ordinal, title }) => (
        <DateField
          key={id}
          label={words.task(ordinal, title)}
          today={wireDay(asOf)}
          value={(dueDates[id] as ReturnType<typeof wireDay> | undefined) ?? null}
          onChange={(day) => {
            const { [id]: _before, ...others } = dueDates;
            onChange({ dueDates: day === null ? others : { ...others, [id]: day } });
          }}
        />
      ))}
    </details>
  );
}
