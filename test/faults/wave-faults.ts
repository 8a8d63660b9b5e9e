import { arrivalsOf, mailsOf } from './campaigns.js';
import { differing } from './cell.js';
import type { Stage } from './stage.js';

/** What a wave must have left: one reminder a body, at the mailbox and in the rows. */
export async function waveFaults(stage: Stage, bodies: number): Promise<readonly string[]> {
  const arrivals = await arrivalsOf(stage, 'acknowledgementReminder');
  return differing(
    { 'reminders written': bodies, 'reminders marked sent': bodies, 'reminders arrived': bodies },
    {
      'reminders written': await stage.count(
        `select count(*) from notification where template = 'acknowledgementReminder' and fate is null`,
      ),
      'reminders marked sent': await mailsOf(stage, 'acknowledgementReminder', 'SENT'),
      'reminders arrived': arrivals.size,
    },
  );
}

/** Mails that arrived more than once though no row says that it may have happened, and those beyond what a kill explains. */
export async function doubled(
  stage: Stage,
  { atMost }: { readonly atMost: number },
): Promise<{ readonly times: number; readonly faults: readonly string[] }> {
  const unsure = await stage.rows<{ message_key: string }>(
    'select message_key from message where resent_uncertain',
  );
  const marked = new Set(unsure.map((row) => row.message_key));
  const twice = [...(await arrivalsOf(stage, 'acknowledgementReminder'))].filter(
    ([, times]) => times > 1,
  );
  return {
    times: twice.length,
    faults: [
      ...twice.filter(([key]) => !marked.has(key)).map(([key]) => `${key} came twice, unmarked`),
      ...twice.filter(([, times]) => times > 2).map(([key, times]) => `${key} came ${times} times`),
      ...(marked.size > atMost ? [`${marked.size} mails in doubt, at most ${atMost}`] : []),
    ],
  };
}
