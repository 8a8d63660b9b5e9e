import { Client } from '@temporalio/client';
import { dataConverter, temporalConnection } from '#runtime/temporal';
import type { RoleContext } from '../roles/role.js';
import { CampaignSignaller } from './campaign-signaller.js';

/** A way to tell workflows something; it is there whether or not Temporal is. */
export function openSignaller({
  config,
  uow,
  clock,
}: Pick<RoleContext, 'config' | 'uow' | 'clock'>): {
  readonly signaller: CampaignSignaller;
  readonly close: () => Promise<void>;
} {
  const connection = temporalConnection(config.temporal);
  const client = new Client({
    connection,
    namespace: config.temporal.namespace,
    dataConverter: dataConverter(config.temporal),
  });
  return {
    signaller: new CampaignSignaller(client, uow, clock),
    close: () => connection.close(),
  };
}
