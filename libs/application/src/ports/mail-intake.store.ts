import type { Instant } from '#domain';
import type { ReadingJobProblem } from './reading-job.store.js';

/** What a directive that came by mail has become so far. */
export type IntakeEnd =
  | {
      readonly state: 'drafted';
      readonly readingId: string;
      readonly campaignId: string;
      /** What was converted, joined or left out, as sentences. */
      readonly notes: readonly string[];
    }
  | { readonly state: 'refused'; readonly problem: ReadingJobProblem };

/** "Văn bản đến bằng thư": one mail of a coordinator with a directive in it, by its Message-ID. */
export interface MailIntake {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  /** The Message-ID of the mail, without its brackets. */
  readonly key: string;
  readonly receivedAt: Instant;
  /** null: a scan, still being recognised. */
  readonly end: IntakeEnd | null;
}

/** Directives that came by mail. Of a mail nothing is kept but its Message-ID, its sender and what was made of it. */
export interface MailIntakeStore {
  isKnown(personId: string, key: string): Promise<boolean>;
  /** False: this mail was taken in already. */
  begin(intake: {
    readonly id: string;
    readonly personId: string;
    readonly key: string;
  }): Promise<boolean>;
  /** The scan waits for recognition as this job. */
  wait(id: string, jobId: string): Promise<void>;
  settle(id: string, end: IntakeEnd): Promise<void>;
  find(id: string): Promise<MailIntake | null>;
  /** The mail whose scan this job recognises. */
  ofJob(jobId: string): Promise<MailIntake | null>;
  /** The newest of a person's own. */
  newestOf(personId: string, limit: number): Promise<readonly MailIntake[]>;
}
