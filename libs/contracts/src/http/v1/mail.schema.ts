import { z } from 'zod';
import { MAIL_GATE_OFFERS } from '#domain';
import { instantSchema } from '../scalars.js';
import { offersSchema } from './offer.schema.js';

/** "Đường gửi thư": closed while account, sender or server would stop any mail. */
export const mailGateSchema = z
  .strictObject({
    open: z.boolean(),
    offers: offersSchema(MAIL_GATE_OFFERS, 'MailGateOffer'),
    closedAt: instantSchema.nullable(),
    waitsFor: z.enum(['time', 'person']).nullable(),
    /** The server's own words. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'MailGate' });
