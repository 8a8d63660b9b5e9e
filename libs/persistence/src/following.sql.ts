import { FOLLOWED_ROLES } from '#domain';
import { isDoneWork, workStands } from './standing.sql.js';

const HAS = { work: 'f', dispatch: 'fd.state' } as const;
const inHand = `(${workStands(HAS, 'open', 'handedIn')} or ${isDoneWork(HAS)})`;

const BY_ROLE = Object.entries(FOLLOWED_ROLES)
  .flatMap(([role, followed]) =>
    followed.map((other) => `(f.role = '${role}' and a.role = '${other}')`),
  )
  .join(' or ');

/** Whether a body of `bodies` (a placeholder) follows work `a` by its own of the same task, as `FOLLOWED_ROLES` says. */
export const followsSql = (bodies: string): string => `exists (
  select from assignment f join dispatch fd on fd.id = f.dispatch_id
  where f.task_id = a.task_id and f.body_id = any(${bodies}::uuid[]) and f.id <> a.id and (${BY_ROLE}) and ${inHand})`;

/** The work of the one body that leads task `task`; no row where none or several do. */
export const onlyLeadSql = (task: string): string => `
  select min(f.id::text)::uuid as id from (
    select f.id from assignment f join dispatch fd on fd.id = f.dispatch_id
    where f.task_id = ${task} and f.role = 'lead' and ${inHand} limit 2) f
  having count(*) = 1`;

/** Whether a body of `bodies` is the one that leads what work `a` supports. */
export const judgesSql = (bodies: string): string => `(a.role = 'support' and exists (
  select from (${onlyLeadSql('a.task_id')}) lead join assignment l on l.id = lead.id
  where l.body_id = any(${bodies}::uuid[]) and l.id <> a.id))`;
