/** What became of a mail ("thư"), in the order it goes through. */
export const MESSAGE_STATES = [
  'PENDING',
  'CLAIMED',
  'RETRY',
  'SENT',
  'FAILED',
  'UNCERTAIN',
  'SUPPRESSED',
] as const;

export type MessageState = (typeof MESSAGE_STATES)[number];
