import { endedMails } from './campaigns.js';
import { differing } from './cell.js';
import type { Stage } from './stage.js';

/** What a wave must have left: one reminder a body, and nothing more to send. */
export async function waveFaults(stage: Stage, bodies: number): Promise<readonly string[]> {
  return differing(
    { 'reminders written': bodies, 'reminders that ended': bodies },
    {
      'reminders written': await stage.count(
        `select count(*) from notification where template = 'acknowledgementReminder' and fate is null`,
      ),
      'reminders that ended': await endedMails(stage, 'acknowledgementReminder'),
    },
  );
}
