import { heartbeat } from '@temporalio/activity';
import { advanceCampaign, type UnitOfWork } from '#application';
import type { AdvanceActivities } from '#contracts/activity';

/** What activities need beside the database. */
export interface ActivityDependencies {
  readonly uow: UnitOfWork;
  /** Milliseconds the instance's business time is ahead of the workflow's clock; 0 outside demo mode. */
  readonly clockOffsetMs: () => number;
}

export function createAdvanceActivities({
  uow,
  clockOffsetMs,
}: ActivityDependencies): AdvanceActivities {
  return {
    advance: ({ campaignId, asOf }) =>
      advanceCampaign(uow, {
        campaignId,
        asOf: asOf + clockOffsetMs(),
        onPage: () => heartbeat(),
      }),
  };
}
