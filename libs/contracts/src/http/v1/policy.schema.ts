import { z } from 'zod';
import { OBLIGATION_KINDS } from '#domain';

const timeSchema = z.string().meta({ description: 'HH:MM, Asia/Ho_Chi_Minh' });

/** "Quy tắc nhắc": the ladder in force, and the hours of mail. */
export const reminderPolicySchema = z
  .strictObject({
    version: z.int(),
    rows: z.array(
      z.strictObject({
        kind: z.enum(OBLIGATION_KINDS),
        /** Place on the ladder of its kind, from 1. */
        ladderStep: z.int(),
        /** What the offset is counted from. */
        anchor: z.enum(['release', 'opening', 'due', 'lastWord']),
        /** Working days after the anchor, negative before it. */
        workingDays: z.int(),
        /** Calendar days added after them. */
        days: z.int(),
        /** Calendar days between repeats of the last rung; null: once. */
        repeatEveryDays: z.int().nullable(),
        audience: z.array(
          z.enum([
            'contactPoint',
            'assignee',
            'head',
            'coordinator',
            'coordinatorList',
            'leader',
            'standIn',
          ]),
        ),
        mail: z.enum(['single', 'singleAtOnce', 'digest']),
        template: z.string(),
        /** Vietnamese. */
        label: z.string(),
      }),
    ),
    /** No mail leaves from `from` until `until` next morning, nor on a day off. */
    quietHours: z.strictObject({ from: timeSchema, until: timeSchema }),
    digestAt: timeSchema,
    /** When a due day ends. */
    closesAt: timeSchema,
  })
  .meta({ id: 'ReminderPolicy' });
