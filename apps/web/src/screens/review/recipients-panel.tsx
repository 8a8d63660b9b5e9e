import { COPY_PURPOSE_WORDS, dayWords, REVIEW_WORDS as words } from '#wording';
import { useState } from 'react';
import type { RecipientSet, Seen } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { Tag } from '../../shared/ui/tag.js';
import { nameMembers } from '../../shared/draft/changes.js';
import { FieldTag } from './field-tag.js';
import { MemberPicker } from './member-picker.js';
import { namedFor, proposalOf, proposedFor, type Named } from './named.js';

interface SetRowProps {
  readonly set: RecipientSet;
  readonly seen: Seen;
  readonly named: Named | undefined;
  readonly onChange: ((change: Change) => void) | null;
}

function Proposal({
  set,
  named,
  onChange,
}: Pick<SetRowProps, 'set'> & {
  readonly named: Named;
  readonly onChange: (change: Change) => void;
}) {
  const count = named.kind === 'group' ? named.members.length : 1;
  if (named.endedOn === null) {
    return (
      <Button
        size="small"
        onClick={() => onChange(nameMembers([proposalOf(set, named)], named.name))}
      >
        {words.useNamed(named.name, count)}
      </Button>
    );
  }
  return (
    <div className="stack">
      <p className="small">{words.endedOn(named.name, dayWords(named.endedOn))}</p>
      {named.successors.map(({ code, name }) => (
        <Button
          key={code}
          size="small"
          onClick={() => onChange(nameMembers([{ text: set.text, bodies: [code] }], name))}
        >
          {words.successor(name)}
        </Button>
      ))}
    </div>
  );
}

function SetRow({ set, seen, named, onChange }: SetRowProps) {
  const [open, setOpen] = useState(false);
  const { view, stored } = seen;
  const names = new Map(view.bodies.map(({ code, name }) => [code, name]));
  const read = [
    ...(stored?.reading.addressees ?? []),
    ...(stored?.reading.tasks.flatMap(({ assignees }) => assignees) ?? []),
  ].find(({ text }) => text === set.text);
  const { members, source } = set;
  return (
    <li className="rv-set" id={`set-${set.no}`}>
      <div className="row">
        <b>{set.text}</b>
        {read !== undefined && <FieldTag status={read.status} rule={read.rule} />}
      </div>
      {members === null ? (
        <Tag tone="soon" icon="ask">
          {stored?.newBodies.includes(set.text) === true ? words.notInDirectory : words.noMembers}
        </Tag>
      ) : (
        <details>
          <summary>
            {words.members(members.length)}
            {source !== null && (
              <span className="small muted"> {words.frozenOn(dayWords(source.asOf))}</span>
            )}
          </summary>
          <ul className="rv-members small">
            {members.map((code) => (
              <li key={code}>{names.get(code) ?? code}</li>
            ))}
          </ul>
        </details>
      )}
      {onChange !== null && !open && (
        <div className="row">
          {members === null && named !== undefined && (
            <Proposal set={set} named={named} onChange={onChange} />
          )}
          <Button
            kind="quiet"
            size="small"
            aria-label={words.changeOf(set.text)}
            onClick={() => setOpen(true)}
          >
            {words.change}
          </Button>
        </div>
      )}
      {onChange !== null && open && (
        <MemberPicker set={set} onChange={onChange} onClose={() => setOpen(false)} />
      )}
    </li>
  );
}

interface RecipientsProps {
  readonly seen: Seen;
  readonly onChange: ((change: Change) => void) | null;
}

/** The whole of what the directory proposes, in one press. */
export function ProposeAll({ seen, onChange }: RecipientsProps) {
  const proposed = proposedFor(seen.view.draft.recipientSets, seen.stored?.names ?? []);
  if (onChange === null || proposed.length === 0) return null;
  return (
    <Button
      onClick={() =>
        onChange(
          nameMembers(
            proposed.map(([set, named]) => proposalOf(set, named)),
            proposed.map(([, { name }]) => name).join('; '),
          ),
        )
      }
    >
      {words.useAllNamed(proposed.length)}
    </Button>
  );
}

/** Kính gửi and whoever a task names, with who is behind each expression; then those who get a copy only. */
export function RecipientsPanel({ seen, onChange }: RecipientsProps) {
  const { view, stored } = seen;
  const copies = stored?.reading.copies ?? [];
  return (
    <section className="panel rv-panel" aria-labelledby="rv-recipients" id="recipients">
      <h2 id="rv-recipients">{words.recipients}</h2>
      <ul className="rv-sets">
        {view.draft.recipientSets.map((set) => (
          <SetRow
            key={set.no}
            set={set}
            seen={seen}
            named={namedFor(stored?.names ?? [], set)}
            onChange={onChange}
          />
        ))}
      </ul>
      {copies.length > 0 && (
        <details>
          <summary className="small">{words.copies}</summary>
          <ul className="rv-members small">
            {copies.map(({ text, purpose }) => (
              <li key={`${text} ${purpose}`}>
                {text}: {COPY_PURPOSE_WORDS[purpose]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
