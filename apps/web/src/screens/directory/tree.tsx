import { DIRECTORY_WORDS as words, dayWords, SCREEN_WORDS } from '#wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useToday } from '../../shared/api/session.js';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { Icon } from '../../shared/ui/icon.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { Tag } from '../../shared/ui/tag.js';
import { levelQuery, type ListedBody } from './tree-queries.js';

interface OpenProps {
  /** The body that is open beside. */
  readonly at: string | null;
  readonly onOpen: (id: string) => void;
}

/** Bodies side by side under one, read when they are unfolded. */
export function Level({ parentId, at, onOpen }: OpenProps & { readonly parentId: string | null }) {
  const list = useInfiniteQuery(levelQuery(parentId));
  return (
    <ReadState read={list}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return <Empty>{words.none}</Empty>;
        return (
          <>
            <ul className="directory-level">
              {rows.map((body) => (
                <Node
                  key={body.id}
                  body={body}
                  at={at}
                  onOpen={onOpen}
                  unfolded={parentId === null && rows.length === 1}
                />
              ))}
            </ul>
            <More list={list} />
          </>
        );
      }}
    </ReadState>
  );
}

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

export const More = ({ list }: { readonly list: Pages }) =>
  list.hasNextPage && (
    <Button
      size="small"
      pending={list.isFetchingNextPage && SCREEN_WORDS.loading}
      onClick={() => void list.fetchNextPage()}
    >
      {SCREEN_WORDS.more}
    </Button>
  );

interface NodeProps extends OpenProps {
  readonly body: ListedBody;
  readonly unfolded: boolean;
}

function Node({ body, at, onOpen, unfolded }: NodeProps) {
  const [open, setOpen] = useState(unfolded);
  const isParent = body.children > 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    const wants = event.key === 'ArrowRight' ? true : event.key === 'ArrowLeft' ? false : null;
    if (wants === null || !isParent || wants === open) return;
    event.preventDefault();
    setOpen(wants);
  };
  return (
    <li>
      <div className="directory-node" onKeyDown={onKeyDown}>
        {isParent && (
          <button
            type="button"
            className="directory-fold"
            aria-expanded={open}
            aria-label={open ? words.fold(body.name) : words.open(body.name)}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'right'} />
          </button>
        )}
        <NodeName body={body} isHere={at === body.id} onOpen={onOpen} />
      </div>
      {open && <Level parentId={body.id} at={at} onOpen={onOpen} />}
    </li>
  );
}

interface NodeNameProps {
  readonly body: ListedBody;
  readonly isHere: boolean;
  readonly onOpen: (id: string) => void;
}

/** A line of the tree: one that has ended is grey, and says when. */
export function NodeName({ body, isHere, onOpen }: NodeNameProps) {
  const today = useToday();
  const { validFrom, validTo } = body;
  const ended = validTo !== null && validTo < today;
  return (
    <button
      type="button"
      className={ended ? 'directory-name directory-ended' : 'directory-name'}
      aria-current={isHere || undefined}
      onClick={() => onOpen(body.id)}
    >
      <span>{body.name}</span> <span className="small muted">{body.code}</span>{' '}
      {body.children > 0 && (
        <span className="small muted num">{words.children(body.children)}</span>
      )}{' '}
      {validTo !== null && <Tag tone="none">{words.until(dayWords(validTo))}</Tag>}
      {validFrom !== null && validFrom > today && (
        <Tag tone="none">{words.from(dayWords(validFrom))}</Tag>
      )}
    </button>
  );
}
