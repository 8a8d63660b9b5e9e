import { z } from 'zod';
import { instantSchema } from '../scalars.js';

/** "Đường gửi thư": closed while account, sender or server would stop any mail. */
export const mailGateSchema = z
  .strictObject({
    open: z.boolean(),
    closedAt: instantSchema.nullable(),
    waitsFor: z.enum(['time', 'person']).nullable(),
    /** The server's own words. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'MailGate' });
