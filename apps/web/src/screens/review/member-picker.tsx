import { REVIEW_WORDS as words, SCREEN_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { RecipientSet } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { nameMembers } from '../../shared/draft/changes.js';
import { BodySearch, ChosenBodies, type FoundBody } from '../../shared/directory/body-search.js';
import { groupsQuery } from '../../shared/directory/directory-queries.js';

interface MemberPickerProps {
  readonly set: RecipientSet;
  readonly onChange: (change: Change) => void;
  readonly onClose: () => void;
}

/** Who is meant by words of the document: a group as of the day of issue, named bodies, or nobody here. */
export function MemberPicker({ set, onChange, onClose }: MemberPickerProps) {
  const groups = useQuery(groupsQuery);
  const [bodies, setBodies] = useState<readonly FoundBody[]>([]);
  const group = useId();
  const { text } = set;
  const name = (recipient: Parameters<typeof nameMembers>[0][number], value: string): void => {
    onChange(nameMembers([recipient], value));
    onClose();
  };
  return (
    <div className="rv-form">
      <div className="field">
        <label htmlFor={group}>{words.byGroup}</label>
        <select
          id={group}
          className="input"
          value=""
          onChange={({ target }) => {
            const chosen = groups.data?.items.find(({ code }) => code === target.value);
            if (chosen !== undefined) name({ text, group: chosen.code }, chosen.name);
          }}
        >
          <option value="">{words.chooseGroup}</option>
          {groups.data?.items.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="stack">
        <legend className="rv-legend">{words.byBodies}</legend>
        <ChosenBodies
          bodies={bodies}
          onRemove={(code) => setBodies(bodies.filter((one) => one.code !== code))}
        />
        <BodySearch
          onChoose={(body) => {
            if (!bodies.some(({ code }) => code === body.code)) setBodies([...bodies, body]);
          }}
        />
      </fieldset>
      <div className="dialog-acts">
        {bodies.length > 0 && (
          <Button
            kind="primary"
            onClick={() =>
              name({ text, bodies: bodies.map(({ code }) => code) }, words.members(bodies.length))
            }
          >
            {words.save}
          </Button>
        )}
        <Button onClick={() => name({ text, textOnly: true }, words.textOnly)}>
          {words.textOnly}
        </Button>
        <Button onClick={onClose}>{SCREEN_WORDS.cancel}</Button>
      </div>
    </div>
  );
}
