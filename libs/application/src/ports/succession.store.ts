import type { LocalDate } from '#domain';

/** What bodies that end leave behind, as the engine asks for it. */
export interface SuccessionStore {
  /** Dispatches of a campaign whose bodies have ended before the day with something in hand, and of which nobody was told. */
  untold(campaignId: string, day: LocalDate): Promise<readonly string[]>;
  /** The first day after the day on which a body of the campaign does not exist any more; null: none is known to end. */
  nextEnd(campaignId: string, after: LocalDate): Promise<LocalDate | null>;
  /** Campaigns that go on in which one of these bodies has a document. */
  campaignsOf(bodyIds: readonly string[]): Promise<readonly string[]>;
}
