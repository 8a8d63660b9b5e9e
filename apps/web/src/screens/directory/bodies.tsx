import { DIRECTORY_WORDS as words } from '#wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { FindField } from '../../shared/ui/find-field.js';
import { ReadState } from '../../shared/ui/read-state.js';
import type { DirectorySearch } from './search.js';
import { Level, More, NodeName } from './tree.js';
import { foundQuery } from './tree-queries.js';

interface BodiesProps {
  readonly search: DirectorySearch;
  readonly onGo: (to: DirectorySearch) => void;
}

/** The tree; while something is looked for, a list of what was found wherever it stands. */
export function Bodies({ search: { q, at }, onGo }: BodiesProps) {
  const open = (id: string): void => onGo({ ...(q === undefined ? {} : { q }), at: id });
  return (
    <section className="panel directory-bodies" aria-label={words.tree}>
      <FindField
        label={words.find}
        value={q ?? ''}
        onChange={(text) => onGo(text.trim() === '' ? {} : { q: text })}
      />
      {q === undefined ? (
        <Level parentId={null} at={at ?? null} onOpen={open} />
      ) : (
        <Found sought={q} at={at ?? null} onOpen={open} onClear={() => onGo({})} />
      )}
    </section>
  );
}

interface FoundProps {
  readonly sought: string;
  readonly at: string | null;
  readonly onOpen: (id: string) => void;
  readonly onClear: () => void;
}

function Found({ sought, at, onOpen, onClear }: FoundProps) {
  const list = useInfiniteQuery(foundQuery(sought));
  return (
    <ReadState read={list}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        return rows.length === 0 ? (
          <Empty act={<Button onClick={onClear}>{words.clear}</Button>}>
            {words.noneFits(sought)}
          </Empty>
        ) : (
          <>
            <ul className="directory-level">
              {rows.map((body) => (
                <li key={body.id} className="directory-node">
                  <NodeName body={body} isHere={at === body.id} onOpen={onOpen} />
                </li>
              ))}
            </ul>
            <More list={list} />
          </>
        );
      }}
    </ReadState>
  );
}
