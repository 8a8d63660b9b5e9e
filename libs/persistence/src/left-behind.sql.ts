import { dispatchIsOut, isUnfinishedReport, isUnfinishedWork } from './standing.sql.js';

/**
 * Whether a body still has something of the document of dispatch `d`: work or reports that are not finished, reports to come,
 * or the document itself to acknowledge.
 */
const HAS_SOMETHING = `not ${dispatchIsOut('d.state')} and (d.state <> 'acknowledged'
  or exists (select from assignment a where a.dispatch_id = d.id and ${isUnfinishedWork('a.state')})
  or exists (select from period_report r where r.dispatch_id = d.id and ${isUnfinishedReport('r.state')})
  or exists (select from campaign_recipient cr join report_series s on s.campaign_id = cr.campaign_id and s.set_nos && cr.set_nos
    where cr.campaign_id = d.campaign_id and cr.body_id = d.body_id))`;

/**
 * What bodies that have ended leave behind, in campaigns that go on: dispatch `d` of campaign `c` to body `b`, whose last day
 * is before `day`. A proposal to hand over is no row of its own: it is this, until nothing is left.
 */
export const leftBehind = (day: string): string => `dispatch d
  join campaign c on c.id = d.campaign_id and c.state in ('running', 'paused') and c.released_at is not null
  join body b on b.id = d.body_id and b.valid_to < ${day} and ${HAS_SOMETHING}`;
