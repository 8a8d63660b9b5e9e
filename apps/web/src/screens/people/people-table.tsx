import { PEOPLE_WORDS as words, ROLE_NAMES } from '#wording';
import { useState } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { ConfirmByConsequence } from '../../shared/ui/confirm-by-consequence.js';
import { Tag } from '../../shared/ui/tag.js';
import type { Person } from './people-query.js';

type Membership = Person['memberships'][number];
/** What was pressed and waits for a word. */
type Asked =
  | { readonly what: 'role'; readonly person: Person; readonly membership: Membership }
  | { readonly what: 'account'; readonly person: Person };

const placeOf = ({ bodyName }: Membership): string => bodyName ?? words.installation;

interface RowProps {
  readonly row: Person;
  readonly onAsk: (asked: Asked) => void;
}

function Row({ row, onAsk }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {row.displayName}
        <span className="settings-line small muted">{row.email}</span>
        {row.disabled && <Tag tone="none">{words.disabled}</Tag>}
        {!row.disabled && !row.hasPassword && (
          <span className="settings-line small muted">{words.waits}</span>
        )}
      </th>
      <td data-label={words.roles}>
        {row.memberships.length === 0 && <span className="muted">{words.noRole}</span>}
        <ul className="people-roles">
          {row.memberships.map((membership) => {
            const role = ROLE_NAMES[membership.role];
            return (
              <li key={membership.id}>
                <span>
                  {role}, {placeOf(membership)}
                </span>
                {membership.mayEnd && (
                  <Button
                    kind="quiet"
                    size="small"
                    aria-label={words.endRoleOf(row.displayName, role, placeOf(membership))}
                    onClick={() => onAsk({ what: 'role', person: row, membership })}
                  >
                    {words.endRole}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </td>
      <td>
        {row.mayDisable && (
          <Button
            size="small"
            aria-label={words.disableOf(row.displayName)}
            onClick={() => onAsk({ what: 'account', person: row })}
          >
            {words.disable}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Everybody with their roles; what may be ended has its button. */
export function PeopleTable({ rows }: { readonly rows: readonly Person[] }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <div className="panel settings-panel">
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.roles}</th>
            <th scope="col">
              <span className="sr">{words.disable}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} onAsk={setAsked} />
          ))}
        </tbody>
      </table>
      {asked !== null && <Confirm asked={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function Confirm({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const act = useAct({
    send: (it: Asked, key) =>
      it.what === 'role'
        ? http.delete('/api/v1/people/memberships/{id}', { path: { id: it.membership.id }, key })
        : http.post('/api/v1/people/{id}/disable', { path: { id: it.person.id }, key }),
    changes: [['people']],
    onDone: onClose,
  });
  const { displayName } = asked.person;
  const isRole = asked.what === 'role';
  const role = isRole ? ROLE_NAMES[asked.membership.role] : '';
  return (
    <ConfirmByConsequence
      title={isRole ? words.endRoleTitle(role) : words.disableOf(displayName)}
      act={isRole ? words.endRole : words.disable}
      pending={act.isPending && (isRole ? words.endingRole : words.disabling)}
      error={act.error}
      leave={isRole ? words.keepRole : words.keepAccount}
      onAct={() => act.mutate(asked)}
      onLeave={onClose}
    >
      <p>
        {isRole
          ? words.endRoleFollows(displayName, role, placeOf(asked.membership))
          : words.disableFollows(displayName)}
      </p>
    </ConfirmByConsequence>
  );
}
