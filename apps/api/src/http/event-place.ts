import { z } from 'zod';

/** Where a page of a timeline continues: before this event. */
export const eventPlace = z.object({ id: z.string().regex(/^\d{1,18}$/) });
