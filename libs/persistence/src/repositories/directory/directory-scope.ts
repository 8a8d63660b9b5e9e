import { bodiesWithRole, isAdministrator } from '#application';
import type { Principal } from '#application';

/** Values for `$1`, `$2`, `$3` of the statements below. */
export interface ScopeParams {
  readonly all: boolean;
  readonly roots: readonly string[];
  readonly own: readonly string[];
}

const seesAll = (principal: Principal): boolean =>
  principal.kind === 'system' || isAdministrator(principal);

/** Reading: the directory of each issuing body one works for, and one's own body. */
export const readScope = (principal: Principal): ScopeParams => ({
  all: seesAll(principal),
  roots: bodiesWithRole(principal, 'coordinator', 'leader', 'recordsClerk'),
  own: bodiesWithRole(principal, 'head', 'contactPoint'),
});

/** Writing: only coordinators and records clerks keep a directory. */
export const writeScope = (principal: Principal): ScopeParams => ({
  all: seesAll(principal),
  roots: bodiesWithRole(principal, 'coordinator', 'recordsClerk'),
  own: [],
});

export const scopeParams = (scope: ScopeParams): readonly unknown[] => [
  scope.all,
  scope.roots,
  scope.own,
];

/**
 * `with` clause: `scope(id)` are the bodies under an issuing body one works for, and one's own. Groups do not
 * widen it, or putting a stranger into one's group would open the stranger's addresses. Needs the scope's
 * three values as `$1`, `$2`, `$3`.
 */
export const SCOPE = `with recursive tree(id) as (
    select unnest($2::uuid[])
    union
    select b.id from body b join tree t on b.parent_id = t.id),
  scope(id) as (select id from tree union select unnest($3::uuid[]))`;

/** Condition on a body's alias: within reach. */
export const inScope = (alias: string): string =>
  `($1::boolean or ${alias}.id in (select id from scope))`;
