import { z } from 'zod';
import { LETTER_FORMS, LETTER_KINDS, NUMBERING_SCOPES } from '#domain';
import { REQUEST_FAULTS } from '#wording';
import { codeSchema, dateSchema, idSchema, instantSchema, nameSchema } from '../scalars.js';

const MOST_SERIAL = 99_999;
const settingsShape = {
  form: z.enum(LETTER_FORMS),
  scope: z.enum(NUMBERING_SCOPES),
  /** First day of the term; of `TERM` only. */
  termStartsOn: dateSchema.nullable().default(null),
  /** The body's part of the symbol: LĐLĐ in 57/LĐLĐ. */
  organSymbol: nameSchema(30),
  superior: nameSchema(200).nullable().default(null),
  place: nameSchema(100),
  signingMark: nameSchema(100).nullable().default(null),
  signerTitle: nameSchema(100),
  signerName: nameSchema(100),
  filedWith: nameSchema(100),
};

const letterSettingsSchema = z
  .strictObject(settingsShape)
  .refine(({ scope, termStartsOn }) => (scope === 'TERM') === (termStartsOn !== null), {
    path: ['termStartsOn'],
    error: REQUEST_FAULTS.termStart,
  })
  .meta({ id: 'LetterSettings' });

export const letterSettingsQuerySchema = z.object({ bodyCode: codeSchema });
export const letterSettingsAnswerSchema = z
  .object({ settings: z.object(settingsShape).nullable() })
  .meta({ id: 'LetterSettingsAnswer' });
export const saveLetterSettingsSchema = z
  .strictObject({ bodyCode: codeSchema, settings: letterSettingsSchema })
  .meta({ id: 'SaveLetterSettings' });

export const issueLetterSchema = z
  .strictObject({
    kind: z.enum(LETTER_KINDS),
    /** Of `extensionAnswer`: the request that was answered. */
    exchangeId: idSchema.nullable().default(null),
    /** As the register gave it; null: the next of the office's own sequence. */
    serial: z.int().min(1).max(MOST_SERIAL).nullable().default(null),
    /** null: today. */
    issuedOn: dateSchema.nullable().default(null),
  })
  .meta({ id: 'NewLetter' });

export const issuedLetterSchema = z
  .object({ id: idSchema, number: z.string() })
  .meta({ id: 'IssuedLetter' });

export const letterListSchema = z
  .object({
    items: z.array(
      z.object({
        id: idSchema,
        kind: z.enum(LETTER_KINDS),
        number: z.string(),
        issuedOn: dateSchema,
        subject: z.string(),
        createdAt: instantSchema,
        createdBy: z.string(),
      }),
    ),
  })
  .meta({ id: 'LetterList' });
