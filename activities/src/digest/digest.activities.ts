import { heartbeat } from '@temporalio/activity';
import { composeDigests } from '#application';
import type { DigestActivities } from '#contracts/activity';
import type { ActivityDependencies } from '../advance/advance.activities.js';

export function createDigestActivities({
  uow,
  clockOffsetMs,
}: ActivityDependencies): DigestActivities {
  return {
    composeDigests: ({ asOf }) => composeDigests(uow, asOf + clockOffsetMs(), () => heartbeat()),
  };
}
