import { ApplicationFailure } from '@temporalio/activity';
import { assignPage, failLaunch, releaseCampaign, type UnitOfWork } from '#application';
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
    assignPage: (input) => assignPage(uow, input),
    release: ({ campaignId }) => releaseCampaign(uow, campaignId),
    failLaunch: ({ campaignId, reason }) => failLaunch(uow, campaignId, reason),
    analyzeTables: () => uow.run((tx) => tx.campaigns.analyze()),
  };
}
