import { z } from 'zod';
import { CONSENT_ACTS, CONSENT_OFFERS, CONSENT_STATES } from '#domain';
import { codeSchema, idSchema, instantSchema, textSchema } from '../scalars.js';
import { offersSchema } from './offer.schema.js';

const reason = textSchema(2000);

export const askConsentBodySchema = z
  .strictObject({
    /** Code of the office that asks; may be left out by those who coordinate one only. */
    askingCode: codeSchema.nullable().default(null),
    /** Code of the issuing body whose directory is meant. */
    grantingCode: codeSchema,
    reason,
  })
  .meta({ id: 'ConsentRequest' });

export const grantConsentBodySchema = z
  .strictObject({ reason: z.string().trim().max(2000).default('') })
  .meta({ id: 'ConsentGrant' });

export const endConsentBodySchema = z.strictObject({ reason }).meta({ id: 'ConsentEnd' });

const officeSchema = z.object({ bodyId: idSchema, code: z.string(), name: z.string() });

/** "Thỏa thuận giao việc": while it is `granted` the asking office may name the bodies of the granting one. */
export const consentSchema = z
  .object({
    id: idSchema,
    asking: officeSchema,
    granting: officeSchema,
    state: z.enum(CONSENT_STATES),
    stateName: z.string(),
    version: z.int(),
    offers: offersSchema(CONSENT_OFFERS, 'ConsentOffer'),
    acts: z.array(
      z.object({
        act: z.enum(CONSENT_ACTS),
        actName: z.string(),
        by: z.string(),
        reason: z.string(),
        occurredAt: instantSchema,
      }),
    ),
  })
  .meta({ id: 'OfficeConsent' });

export const consentListSchema = z
  .object({ items: z.array(consentSchema) })
  .meta({ id: 'OfficeConsentList' });
