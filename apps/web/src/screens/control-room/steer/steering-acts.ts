import type { Campaign } from '../matrix-query.js';

/** Acts on a whole campaign that goes on, in the order in which they are offered; what ends it stands last. */
const STEERING_ACTS = [
  'addRecipients',
  'changeDueDate',
  'amend',
  'replace',
  'pause',
  'resume',
  'close',
  'recall',
] as const;
export type SteeringAct = (typeof STEERING_ACTS)[number];

/** A task whose date may be moved. */
export const movableTasks = ({ tasks }: Campaign): Campaign['tasks'] =>
  tasks.filter(
    ({ offers, isDropped }) =>
      !isDropped && offers.some(({ act, offered }) => act === 'changeDueDate' && offered),
  );

/** What the API offers whoever looks. */
export const offeredActs = (campaign: Campaign): readonly SteeringAct[] =>
  STEERING_ACTS.filter((act) =>
    act === 'changeDueDate'
      ? movableTasks(campaign).length > 0
      : campaign.offers.some((offer) => offer.act === act && offer.offered),
  );
