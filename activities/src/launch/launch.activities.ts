import { ApplicationFailure } from '@temporalio/activity';
import {
  assignPageInTries,
  failLaunch,
  isOutage,
  releaseCampaign,
  type UnitOfWork,
} from '#application';
import type { LaunchActivities } from '#contracts/activity';

/** Activities of a launch, over a unit of work. All are idempotent: a page, a release, a failure happen once. */
export function createLaunchActivities({ uow }: { readonly uow: UnitOfWork }): LaunchActivities {
  return {
    async describeLaunch({ campaignId }) {
      const pulse = await uow.run((tx) => tx.campaigns.pulse(campaignId));
      if (pulse === null) throw ApplicationFailure.nonRetryable(`No campaign ${campaignId}`);
      switch (pulse.state) {
        case 'launching':
          return { phase: 'launching', pages: pulse.pageCount };
        case 'launch_failed':
          return { phase: 'failed', pages: pulse.pageCount };
        case 'running':
        case 'paused':
          return { phase: 'released', pages: pulse.pageCount };
        case 'draft':
        case 'closed':
        case 'recalled':
        case 'discarded':
          return { phase: 'ended', pages: pulse.pageCount };
      }
    },
    async assignPage(input) {
      try {
        await assignPageInTries(uow, input);
      } catch (error) {
        if (isOutage(error)) throw error;
        throw ApplicationFailure.create({
          message: error instanceof Error ? error.message : String(error),
          nonRetryable: true,
        });
      }
    },
    release: ({ campaignId }) => releaseCampaign(uow, campaignId),
    failLaunch: ({ campaignId, reason }) => failLaunch(uow, campaignId, reason),
    analyzeTables: () => uow.run((tx) => tx.campaigns.analyze()),
  };
}
