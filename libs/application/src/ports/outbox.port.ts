export interface Outbox {
  /** Leaves word for the campaign's workflow: it is started, or told to look sooner, after the commit. */
  enqueue(campaignId: string, kind: 'start' | 'changed'): Promise<void>;
}
