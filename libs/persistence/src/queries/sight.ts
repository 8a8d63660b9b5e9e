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
 * Whether work `a` of dispatch `d` is in sight: also of a body that leads what it supports, or monitors it. The document
 * of the other body, and what it asks the issuer, are not.
 */
export const SEES_ASSIGNMENT = `(${SEES_WORK} or (c.released_at is not null and ${followsSql('$3')}))`;

/** As `workSight`, and $4 the one dispatch a mail link opens: its page, not the lists and details behind it. */
export const dispatchSight = (principal: Principal): readonly unknown[] => [
  ...workSight(principal),
  principal.kind === 'mailLink' ? (principal.dispatchId ?? null) : null,
];

export const SEES_DISPATCH = `(c.released_at is not null and
  (${SEES_CAMPAIGN} or d.body_id = any($3::uuid[]) or d.id = $4::uuid))`;
