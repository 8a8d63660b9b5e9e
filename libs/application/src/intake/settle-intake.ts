import type { IntakeEnd } from '../ports/mail-intake.store.js';
import type { ClaimedReadingJob, ReadingJobEnding } from '../ports/reading-job.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { draftOf, type DraftingStores } from './take-in-document.js';

/** What an answer to a forwarded directive takes. */
export type AnsweringStores = Stores<'clock' | 'ids' | 'mailIntakes' | 'notices'>;

/** Says what became of a directive that came by mail, and has its sender told: one answer a mail, also at night. */
export async function settleIntake(
  tx: AnsweringStores,
  { id, email }: { readonly id: string; readonly email: string },
  end: IntakeEnd,
): Promise<void> {
  await tx.mailIntakes.settle(id, end);
  await tx.notices.insertMessages([
    {
      id: tx.ids.derived('intakeAnswer', id),
      campaignId: null,
      ...{ template: 'intakeAnswer', audience: 'person', toEmail: email },
      data: { intakeId: id },
      ...{ urgent: true, notBefore: tx.clock.now() },
    },
  ]);
}

/** A recognition has ended: if its scan came by mail, its reading becomes a draft too, and the sender is answered. */
export async function settleScan(
  tx: DraftingStores & AnsweringStores,
  job: ClaimedReadingJob,
  ending: ReadingJobEnding,
): Promise<void> {
  const intake = await tx.mailIntakes.ofJob(job.id);
  if (intake === null) return;
  if (ending.state === 'refused') {
    const { problem } = ending;
    await settleIntake(tx, intake, { state: 'refused', problem });
    return;
  }
  const { readingId, source } = ending;
  const campaignId = await draftOf(tx, job.principal, readingId);
  const { notes } = source;
  await settleIntake(tx, intake, { state: 'drafted', readingId, campaignId, notes });
}
