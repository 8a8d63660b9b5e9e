import { z } from 'zod';
import { SAME_DUTY_CHOICES } from '#domain';
import { dateSchema, idSchema } from '../scalars.js';

const count = z.int().min(0);
const pile = z.strictObject({
  /** The Monday of the week, or the first of the month. */
  from: dateSchema,
  already: count,
  adds: count,
});

/** "Tải trước khi giao": of other issuers there are numbers alone. */
export const launchLoadSchema = z
  .strictObject({
    bodyCount: count,
    /** How many bodies have a pile; the most burdened are listed. */
    piledCount: count,
    bodies: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        open: count,
        late: count,
        adds: count,
        weeks: z.array(pile),
        months: z.array(pile),
      }),
    ),
    tasks: z.array(
      z.strictObject({
        position: z.int(),
        ordinal: z.string(),
        title: z.string(),
        dueOn: dateSchema,
        bodies: count,
        piled: count,
        lighter: z.strictObject({ on: dateSchema, piled: count }).nullable(),
      }),
    ),
    sameDuties: z.array(
      z
        .strictObject({
          position: z.int(),
          ordinal: z.string(),
          title: z.string(),
          other: z.strictObject({
            id: idSchema,
            ordinal: z.string(),
            title: z.string(),
            campaignId: idSchema,
            reference: z.string(),
            dueOn: dateSchema.nullable(),
          }),
          bodies: z.array(z.string()),
          bodyCount: count,
          likeness: z.number(),
          choice: z.enum(SAME_DUTY_CHOICES).nullable(),
        })
        .meta({ id: 'SameDuty' }),
    ),
  })
  .meta({ id: 'LaunchLoad' });
