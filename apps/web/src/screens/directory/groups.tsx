import { dayWords, DIRECTORY_WORDS, GROUP_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hasRole, useMe } from '../../shared/api/session.js';
import { groupsQuery } from '../../shared/directory/directory-queries.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { SidePanel } from '../../shared/ui/side-panel.js';
import { GroupForm, NewGroupForm } from './group-form.js';
import { groupQuery, type Group } from './group-queries.js';
import type { DirectorySearch } from './search.js';

interface GroupsProps {
  readonly at: string | null;
  readonly onGo: (to: DirectorySearch) => void;
}

/** The groups, one of them open with who belongs to it and when. */
export function Groups({ at, onGo }: GroupsProps) {
  const list = useQuery(groupsQuery);
  const { data: me } = useMe();
  const [adding, setAdding] = useState(false);
  const add = hasRole(me, 'administrator', 'coordinator', 'recordsClerk') && !adding && (
    <Button icon="plus" onClick={() => setAdding(true)}>
      {words.add}
    </Button>
  );
  const open = (id: string): void => onGo({ view: 'groups', at: id });
  return (
    <div className="directory-halves">
      <section className="panel directory-bodies" aria-label={words.list}>
        {adding ? (
          <NewGroupForm
            onDone={(id) => {
              setAdding(false);
              open(id);
            }}
            onCancel={() => setAdding(false)}
          />
        ) : (
          <div>{add}</div>
        )}
        <ReadState read={list}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>{words.none}</Empty>
            ) : (
              <ul className="directory-level">
                {items.map((group) => (
                  <li key={group.id} className="directory-node">
                    <button
                      type="button"
                      className="directory-name"
                      aria-current={group.id === at || undefined}
                      onClick={() => open(group.id)}
                    >
                      <span>{group.name}</span> <span className="small muted">{group.code}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </ReadState>
      </section>
      {at !== null && <GroupPanel key={at} id={at} onClose={() => onGo({ view: 'groups' })} />}
    </div>
  );
}

function GroupPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const read = useQuery(groupQuery(id));
  const [editing, setEditing] = useState(false);
  return (
    <SidePanel title={read.data?.name ?? words.list} onClose={onClose}>
      <ReadState read={read}>
        {(group) =>
          editing ? (
            <GroupForm group={group} onDone={() => setEditing(false)} />
          ) : (
            <>
              <Members group={group} />
              {group.editable ? (
                <div>
                  <Button onClick={() => setEditing(true)}>{words.edit}</Button>
                </div>
              ) : (
                <p className="small soft">{DIRECTORY_WORDS.readOnly}</p>
              )}
            </>
          )
        }
      </ReadState>
    </SidePanel>
  );
}

const day = (wire: string | null): string | null => (wire === null ? null : dayWords(wire));

const Members = ({ group: { members } }: { readonly group: Group }) => (
  <>
    <p className="small soft">{words.frozen}</p>
    {members.length === 0 ? (
      <Empty>{words.noMembers}</Empty>
    ) : (
      <>
        <h3>{words.members(members.length)}</h3>
        <ul className="directory-successions">
          {members.map(({ bodyId, name, validFrom, validTo }) => (
            <li key={`${bodyId} ${validFrom ?? ''}`}>
              {name}
              {(validFrom !== null || validTo !== null) && (
                <span className="small muted settings-line">
                  {DIRECTORY_WORDS.span(day(validFrom), day(validTo))}
                </span>
              )}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
