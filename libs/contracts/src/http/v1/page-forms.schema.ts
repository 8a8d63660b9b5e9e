import { z } from 'zod';
import { reportFromQuerySchema } from './report.schema.js';
import { signInBodySchema } from './people.schema.js';

const LONGEST_ADDRESS = 2_000;
/** As long as a form's body may be, nearly. */
const LONGEST_KEPT = 900_000;

/** Signing in on a page: where to go on, and what had been typed before the session ended. */
export const signInFormSchema = z.strictObject({
  ...signInBodySchema.shape,
  next: z.string().max(LONGEST_ADDRESS).optional(),
  kept: z.string().max(LONGEST_KEPT).optional(),
});

/** How the page of signing in came to be opened. */
export const signInQuerySchema = z.object({
  next: z.string().max(LONGEST_ADDRESS).optional(),
  ended: z.string().optional(),
  out: z.string().optional(),
});

/** A page that is shown after an act of its own. */
export const donePageQuerySchema = z.object({ done: z.string().max(40).optional() });

/** A report's page: what was just done, or what it is to begin from. */
export const reportPageQuerySchema = z.object({
  ...donePageQuerySchema.shape,
  ...reportFromQuerySchema.shape,
});
