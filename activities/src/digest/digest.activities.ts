import { heartbeat } from '@temporalio/activity';
import { composeAnchors, composeDigests, type Sealer } from '#application';
import type { DigestActivities } from '#contracts/activity';
import type { ActivityDependencies } from '../advance/advance.activities.js';

/** What the morning needs beside: anchors are signed. */
export interface DigestDependencies extends ActivityDependencies {
  readonly sealer: Sealer;
}

export function createDigestActivities({
  uow,
  clockOffsetMs,
  sealer,
}: DigestDependencies): DigestActivities {
  return {
    composeDigests: async ({ asOf }) => {
      await composeAnchors(uow, sealer, asOf + clockOffsetMs());
      return composeDigests(uow, asOf + clockOffsetMs(), () => heartbeat());
    },
  };
}
