import { CASCADE_SCREEN_WORDS as words, dayWords, SCREEN_WORDS as common } from '#wording';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { Empty } from '../../shared/ui/empty.js';
import { Problem } from '../../shared/ui/problem.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { cascadeQuery, type Branch, type Level } from './cascade-query.js';
import './cascade.css';

interface Place {
  readonly id: string;
  readonly name: string;
}

/** "Cây triển khai": each level by itself, then each document that carries the work on, down as far as one likes. */
export function Cascade({ campaignId }: { readonly campaignId: string }) {
  const [path, setPath] = useState<readonly Place[]>([]);
  const here = path.at(-1)?.id ?? campaignId;
  const tree = useInfiniteQuery(cascadeQuery(campaignId, here));
  const { data, error, isPending } = tree;
  const [first] = data?.pages ?? [];
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="tree">
      {path.length > 0 && (
        <p className="tree-path">
          <Button size="small" onClick={() => setPath(path.slice(0, -1))}>
            {words.up}
          </Button>{' '}
          {path.map(({ name }) => name).join(' › ')}
        </p>
      )}
      {isPending && <Skeleton rows={6} />}
      {error !== null && first === undefined && (
        <Problem error={error} onRetry={() => void tree.refetch()} />
      )}
      {first !== undefined && items.length === 0 && <Empty>{words.none}</Empty>}
      {first !== undefined && items.length > 0 && (
        <>
          <Levels levels={first.levels} />
          <Branches
            items={items}
            onOpen={({ campaignId: id, issuerName: name }) => setPath([...path, { id, name }])}
          />
          {tree.hasNextPage && (
            <Button
              pending={tree.isFetchingNextPage && common.loading}
              onClick={() => void tree.fetchNextPage()}
            >
              {words.next}
            </Button>
          )}
          <p className="small muted">{words.note}</p>
        </>
      )}
    </section>
  );
}

const Levels = ({ levels }: { readonly levels: readonly Level[] }) => (
  <div className="panel tree-table">
    <table>
      <caption>{words.levels}</caption>
      <thead>
        <tr>
          <th scope="col">{words.level}</th>
          <th scope="col">{words.documents}</th>
          <CountHeads />
          <th scope="col">{words.reports}</th>
          <th scope="col">{words.figures}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level.level}>
            <th scope="row">{words.levelOf(level.level)}</th>
            <td className="num">{level.campaigns}</td>
            <Counts row={level} />
            <td className="num">
              {words.reportsOf(
                level.reports.submitted + level.reports.accepted,
                level.reports.bodies,
              )}
            </td>
            <td>
              {level.figures.map(({ taskId, ordinal, numerator, denominator, share }) => (
                <p key={taskId} className="num">
                  {numerator !== null &&
                    `${ordinal}. ${words.figure(numerator, denominator, share)}`}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Branches = ({
  items,
  onOpen,
}: {
  readonly items: readonly Branch[];
  readonly onOpen: (branch: Branch) => void;
}) => (
  <div className="panel tree-table">
    <table>
      <caption>{words.branches}</caption>
      <thead>
        <tr>
          <th scope="col">{words.issuer}</th>
          <th scope="col">{words.documents}</th>
          <CountHeads />
        </tr>
      </thead>
      <tbody>
        {items.map((branch) => (
          <tr key={branch.campaignId}>
            <th scope="row">
              {branch.issuerName}
              {branch.children > 0 && (
                <Button kind="quiet" size="small" onClick={() => onOpen(branch)}>
                  {words.more(branch.campaigns - 1)}
                </Button>
              )}
            </th>
            <td>{[branch.number, branch.symbol].filter((part) => part !== null).join('/')}</td>
            <Counts row={branch} />
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const CountHeads = () => (
  <>
    {[words.due, words.bodies, words.acknowledged, words.done, words.open, words.late].map(
      (name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ),
    )}
  </>
);

function Counts({ row }: { readonly row: Level | Branch }) {
  const { work, dispatches, dueAt } = row;
  const done = work.doneInTime + work.doneLate + work.undatedDone;
  const open = work.openInTime + work.undatedOpen + work.standing;
  const all = done + open + work.openLate;
  return (
    <>
      <td>{dueAt !== null && dayWords(dueAt)}</td>
      <td className="num">{dispatches.bodies}</td>
      <td className="num">{words.share(dispatches.acknowledged, dispatches.bodies)}</td>
      <td className="num">{words.share(done, all)}</td>
      <td className="num">{open}</td>
      <td className={work.openLate > 0 ? 'num tree-late' : 'num'}>{work.openLate}</td>
    </>
  );
}
