/** What work is counted by. `month`, `quarter` and `year` are those of its date. */
export const STATISTIC_DIMENSIONS = [
  'body',
  'bodyKind',
  'task',
  'campaign',
  'documentType',
  'month',
  'quarter',
  'year',
] as const;
export type StatisticDimension = (typeof STATISTIC_DIMENSIONS)[number];

/** The ways from one moment of work to the next, in order; each moment is the first of its kind. */
export const HOPS = [
  'issuedToDelivered',
  'deliveredToOpened',
  'openedToAcknowledged',
  'acknowledgedToFirstWord',
  'firstWordToSubmitted',
  'submittedToAccepted',
] as const;
export type Hop = (typeof HOPS)[number];
