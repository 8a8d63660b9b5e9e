import { KEYS_WORDS as words, momentWords, ROLE_NAMES } from '#wording';
import { useState } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { ConfirmByConsequence } from '../../shared/ui/confirm-by-consequence.js';
import { Tag } from '../../shared/ui/tag.js';
import type { Key } from './keys-query.js';

const roleOf = ({ role, bodyName }: Key): string =>
  words.roleIn(ROLE_NAMES[role], bodyName ?? words.installation);

function Standing({ row }: { readonly row: Key }) {
  if (row.revokedAt !== null) {
    return <Tag tone="none">{words.revoked(momentWords(row.revokedAt))}</Tag>;
  }
  if (row.expired) return <Tag tone="none">{words.expired}</Tag>;
  return (
    <Tag tone="run" icon="done">
      {words.live}
    </Tag>
  );
}

function Row({ row, onRevoke }: { readonly row: Key; readonly onRevoke: () => void }) {
  return (
    <tr>
      <th scope="row">
        {row.label}
        <span className="settings-line small muted">{roleOf(row)}</span>
      </th>
      <td data-label={words.made} className="num">
        {words.madeBy(row.createdBy, momentWords(row.createdAt))}
      </td>
      <td data-label={words.lastUsed} className="num">
        {row.lastUsedAt === null ? words.neverUsed : momentWords(row.lastUsedAt)}
      </td>
      <td data-label={words.ends} className="num">
        {row.expiresAt === null ? words.noEnd : momentWords(row.expiresAt)}
      </td>
      <td data-label={words.state}>
        <Standing row={row} />
      </td>
      <td>
        {row.mayRevoke && (
          <Button size="small" aria-label={words.revokeOf(row.label)} onClick={onRevoke}>
            {words.revoke}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Every key, the newest first; rows become labelled lines on a narrow window. */
export function KeyTable({ keys }: { readonly keys: readonly Key[] }) {
  const [asked, setAsked] = useState<Key | null>(null);
  const revoke = useAct({
    send: (id: string, key) => http.delete('/api/v1/api-keys/{id}', { path: { id }, key }),
    changes: [['api-keys']],
    onDone: () => setAsked(null),
  });
  return (
    <div className="panel settings-panel">
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{words.label}</th>
            <th scope="col">{words.made}</th>
            <th scope="col">{words.lastUsed}</th>
            <th scope="col">{words.ends}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">
              <span className="sr">{words.revoke}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((row) => (
            <Row
              key={row.id}
              row={row}
              onRevoke={() => {
                revoke.reset();
                setAsked(row);
              }}
            />
          ))}
        </tbody>
      </table>
      {asked !== null && (
        <ConfirmByConsequence
          title={words.revokeOf(asked.label)}
          act={words.revoke}
          pending={revoke.isPending && words.revoking}
          error={revoke.error}
          leave={words.keep}
          onAct={() => revoke.mutate(asked.id)}
          onLeave={() => setAsked(null)}
        >
          <p>{words.revokeFollows}</p>
        </ConfirmByConsequence>
      )}
    </div>
  );
}
