import { bodiesWithRole, isAdministrator, type Principal } from '#application';
import { followsSql } from '../following.sql.js';

/**
 * Scope, as the first parameters of a query. $1 everything (the administrator of the installation), $2 issuing bodies
 * whose campaigns the principal works on.
 */
export const campaignSight = (principal: Principal): readonly unknown[] => [
  isAdministrator(principal) || principal.kind === 'system',
  bodiesWithRole(principal, 'coordinator', 'leader', 'recordsClerk'),
];

/** Whether the campaign `c` is in sight. */
export const SEES_CAMPAIGN = `($1::boolean or c.issuer_body_id = any($2::uuid[]))`;

/** As `campaignSight`, and $3 the bodies whose dispatches the principal receives. */
export const workSight = (principal: Principal): readonly unknown[] => [
  ...campaignSight(principal),
  bodiesWithRole(principal, 'head', 'contactPoint'),
];

/** Whether the dispatch `d` of campaign `c` is in sight; nobody sees one before its launch is released. */
export const SEES_WORK = `(c.released_at is not null and (${SEES_CAMPAIGN} or d.body_id = any($3::uuid[])))`;

/**
 * Whether work `a` of dispatch `d` is in sight: also of the staff of the body that has it, who may pass it on, and of a body
 * that leads what it supports, or monitors it. The document of the other body, and what it asks the issuer, are not.
 */
export const SEES_ASSIGNMENT = `(${SEES_WORK} or (c.released_at is not null and
  (a.body_id = any($2::uuid[]) or ${followsSql('$3')})))`;

/**
 * Whether the counts of released campaign `c`, not its content, are in sight: of who sees it, of who gave out any work that
 * it carries on, level by level, and of the body that carries it on.
 */
export const SEES_CASCADE = `(c.released_at is not null and exists (
  with recursive seen(campaign_id, body_id) as (
    select c.id, null::uuid
    union all
    select a.campaign_id, a.body_id from seen join campaign below on below.id = seen.campaign_id
    join assignment a on a.id = below.parent_assignment_id)
  select from seen join campaign of on of.id = seen.campaign_id
  where $1::boolean or of.issuer_body_id = any($2::uuid[]) or seen.body_id = any($3::uuid[])))`;

/** As `workSight`, and $4 the one dispatch a mail link opens: its page, not the lists and details behind it. */
export const dispatchSight = (principal: Principal): readonly unknown[] => [
  ...workSight(principal),
  principal.kind === 'mailLink' ? (principal.dispatchId ?? null) : null,
];

export const SEES_DISPATCH = `(c.released_at is not null and
  (${SEES_CAMPAIGN} or d.body_id = any($3::uuid[]) or d.id = $4::uuid))`;
