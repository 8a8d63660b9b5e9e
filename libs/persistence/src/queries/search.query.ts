import type { EntityManager } from 'typeorm';
import type { FoundDirective, FoundTask, Principal, SearchWords } from '#application';
import { run } from '../sql.js';
import { DOCUMENT_COLUMNS, toDocument, type DocumentRow } from './document-columns.js';
import { SEES_CAMPAIGN, workSight } from './sight.js';

/** Number, symbol and subject, folded when they were written (migration 1795995900000). */
const DIRECTIVE = 'c.folded';

/** Every word, or its beginning. Folded words have letters and digits only: nothing in them is an operator. */
const queryOf = (words: readonly string[]): string => words.map((word) => `${word}:*`).join(' & ');

/** A body that received the document sees it too; nobody sees one before its launch is released. */
const RECEIVED = `(c.released_at is not null and exists (
  select from dispatch d where d.campaign_id = c.id and d.body_id = any($3::uuid[])))`;
const GIVEN = `(c.released_at is not null and exists (
  select from assignment a where a.task_id = t.id and a.body_id = any($3::uuid[])))`;

/**
 * A common word stands in most directives: it is looked for among so many of the newest first, and in all of them by the
 * index only when these hold too few. Either way the newest are found.
 */
const NEWEST = 100;

type Reach = 'newest' | 'all';

/** Campaigns in sight; who receives nothing is not asked about what was received. */
function inSight(principal: Principal, received: string): string {
  const [, , bodies] = workSight(principal);
  const receives = Array.isArray(bodies) && bodies.length > 0;
  // $3 is named all the same, so that the parameters stay where they are.
  return `c.state <> 'discarded' and ${
    receives ? `(${SEES_CAMPAIGN} or ${received})` : `${SEES_CAMPAIGN} and $3::uuid[] is not null`
  }`;
}

/** All that sight and order ask for: the thousands that have a common word are read once, and their documents never. */
const SEEN = 'c.id, c.created_at, c.issuer_body_id, c.state, c.released_at';

/**
 * Of each issuer its newest by the index of the list, and what was received; of all these the newest. With their words:
 * asked for them in the table, a plan takes the index of words, and with it every row that has a common one.
 */
const NEWEST_IN_SIGHT = `near as materialized (
  select ${SEEN}, c.document_type, c.folded from (
    (select id from campaign where $1::boolean order by created_at desc limit ${NEWEST})
    union
    select own.id from unnest($2::uuid[]) issuer(id) cross join lateral (
      select id from campaign where issuer_body_id = issuer.id and state <> 'discarded'
      order by created_at desc limit ${NEWEST}) own
    union
    select campaign_id from dispatch where body_id = any($3::uuid[])) one
  join campaign c on c.id = one.id order by c.created_at desc, c.id desc limit ${NEWEST})`;

/** $4 all words; $5 and $6 a type of document and the words after its name. */
const HAS_WORDS = `(${DIRECTIVE} @@ to_tsquery('simple', $4)
  or (c.document_type = $5 and ($6 = '' or ${DIRECTIVE} @@ to_tsquery('simple', $6))))`;

/** The same by the index, each arm with one condition, so that no plan walks through every row. The type alone needs no words. */
const WITH_WORDS = `(
  select ${SEEN} from campaign c where ${DIRECTIVE} @@ to_tsquery('simple', $4)
  union
  select ${SEEN} from (
    select ${SEEN}, c.document_type from campaign c where $6 <> '' and ${DIRECTIVE} @@ to_tsquery('simple', $6) offset 0) c
  where c.document_type = $5
  union
  select ${SEEN} from campaign c where $6 = '' and c.document_type = $5)`;

const directiveHits = (reach: Reach, sight: string): string =>
  `${reach === 'newest' ? `${NEWEST_IN_SIGHT}, ` : ''}hit as materialized (
  select c.id from ${reach === 'newest' ? 'near' : WITH_WORDS} c
  where ${sight} ${reach === 'newest' ? `and ${HAS_WORDS}` : ''}
  order by c.created_at desc, c.id desc limit $7)`;

/** Fences (`offset 0`): words are asked of few tasks, or of the index, and never both. */
const NEAR_TASKS = `(select t.id, t.campaign_id, t.position, t.folded
  from near n join task t on t.campaign_id = n.id offset 0)`;
const TASKS_WITH_WORDS = `(select t.id, t.campaign_id, t.position from task t
  where t.folded @@ to_tsquery('simple', $4) offset 0)`;

const taskHits = (reach: Reach, sight: string): string =>
  `${reach === 'newest' ? `${NEWEST_IN_SIGHT}, ` : ''}hit as materialized (
  select t.id from ${reach === 'newest' ? `${NEAR_TASKS} t join near` : `${TASKS_WITH_WORDS} t join campaign`} c
    on c.id = t.campaign_id
  where ${sight} ${reach === 'newest' ? `and t.folded @@ to_tsquery('simple', $4)` : ''}
  order by c.created_at desc, c.id desc, t.position limit $5)`;

/** The newest of what `find` finds: among the newest campaigns, or, where these hold too few, in all. */
async function newestFirst<Found>(
  limit: number,
  find: (reach: Reach) => Promise<readonly Found[]>,
): Promise<readonly Found[]> {
  const recent = await find('newest');
  return recent.length >= limit ? recent : find('all');
}

interface Row extends DocumentRow {
  readonly campaign_id: string;
  readonly state: FoundDirective['state'];
}

const toDirective = (row: Row): FoundDirective => ({
  campaignId: row.campaign_id,
  state: row.state,
  document: toDocument(row),
});

/** In sight, newest first. */
export const foundDirectives = (
  manager: EntityManager,
  principal: Principal,
  { words, typed }: SearchWords,
  limit: number,
): Promise<readonly FoundDirective[]> =>
  newestFirst(limit, async (reach) => {
    const { rows } = await run<Row>(
      manager,
      `with ${directiveHits(reach, inSight(principal, RECEIVED))}
       select c.id as campaign_id, c.state, ${DOCUMENT_COLUMNS}
       from hit join campaign c on c.id = hit.id join body i on i.id = c.issuer_body_id
       order by c.created_at desc, c.id desc`,
      [
        ...workSight(principal),
        queryOf(words),
        typed?.code ?? null,
        queryOf(typed?.words ?? []),
        limit,
      ],
    );
    return rows.map(toDirective);
  });

interface TaskRow extends Row {
  readonly task_id: string;
  readonly position: number;
  readonly ordinal: string;
  readonly title: string;
}

/** Tasks in sight, of the newest directives first; a body sees those it was given. */
export const foundTasks = (
  manager: EntityManager,
  principal: Principal,
  words: readonly string[],
  limit: number,
): Promise<readonly FoundTask[]> =>
  newestFirst(limit, async (reach) => {
    const { rows } = await run<TaskRow>(
      manager,
      `with ${taskHits(reach, inSight(principal, GIVEN))}
       select t.id as task_id, t.position, t.ordinal, t.title, c.id as campaign_id, c.state, ${DOCUMENT_COLUMNS}
       from hit join task t on t.id = hit.id join campaign c on c.id = t.campaign_id
       join body i on i.id = c.issuer_body_id
       order by c.created_at desc, c.id desc, t.position`,
      [...workSight(principal), queryOf(words), limit],
    );
    return rows.map((row) => ({
      ...toDirective(row),
      taskId: row.task_id,
      position: row.position,
      ordinal: row.ordinal,
      title: row.title,
    }));
  });
