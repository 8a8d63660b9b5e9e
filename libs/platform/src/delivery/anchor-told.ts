import { z } from 'zod';

const schema = z.object({
  anchorId: z.string(),
  issuerName: z.string(),
  day: z.string(),
  root: z.string(),
  chains: z.number(),
});

/** What the row of an anchor's mail keeps. @throws ZodError for anything else. */
export const readAnchorTold = (data: unknown): z.infer<typeof schema> => schema.parse(data);
