import { z } from 'zod';
import { BODY_KINDS, CONTACT_KINDS, SUCCESSION_KINDS } from '#domain';
import { pageOf, pageQueryShape } from '../page.js';
import { codeSchema, dateSchema, emailSchema, idSchema, textSchema } from '../scalars.js';

const NAME_MAX = 500;
const MEMBERS_MAX = 20_000;

const bodyKindSchema = z.enum(BODY_KINDS);
const contactKindSchema = z.enum(CONTACT_KINDS);

const spanShape = {
  validFrom: dateSchema.nullable().default(null),
  validTo: dateSchema.nullable().default(null),
};

/** What people write about a body; a change writes all of it. */
const bodyShape = {
  code: codeSchema,
  name: textSchema(NAME_MAX),
  shortName: textSchema(100).nullable().default(null),
  kind: bodyKindSchema,
  organId: textSchema(50).nullable().default(null),
  parentCode: codeSchema.nullable().default(null),
  aliases: z.array(textSchema(NAME_MAX)).max(50).default([]),
  ...spanShape,
};

export const changeBodyBodySchema = z.strictObject(bodyShape).meta({ id: 'BodyInput' });
export const createBodyBodySchema = z
  .strictObject({ ...bodyShape, isIssuer: z.boolean().default(false) })
  .meta({ id: 'NewBodyInput' });

export const contactBodySchema = z
  .strictObject({ name: textSchema(200).nullable().default(null), email: emailSchema })
  .meta({ id: 'ContactInput' });

export const contactParamsSchema = z.object({ id: idSchema, kind: contactKindSchema });

export const successionBodySchema = z
  .strictObject({
    kind: z.enum(SUCCESSION_KINDS),
    successorCodes: z.array(codeSchema).max(100).default([]),
    effectiveOn: dateSchema,
    basisDocument: textSchema(300).nullable().default(null),
  })
  .meta({ id: 'SuccessionInput' });

export const listBodiesQuerySchema = z.object({
  ...pageQueryShape,
  search: z.string().trim().min(1).max(200).optional(),
  kind: bodyKindSchema.optional(),
  parentId: idSchema.optional(),
  asOf: dateSchema.optional(),
  issuersOnly: z.enum(['true', 'false']).optional(),
});

const bodyRefShape = {
  id: idSchema,
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: bodyKindSchema,
  isIssuer: z.boolean(),
  parentId: idSchema.nullable(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
};

export const bodyRefSchema = z.object(bodyRefShape).meta({ id: 'BodyRef' });
const contactSchema = z.object({ name: z.string().nullable(), email: z.string() });

export const bodyDetailSchema = z
  .object({
    ...bodyRefShape,
    organId: z.string().nullable(),
    aliases: z.array(z.string()),
    contacts: z.object({ contactPoint: contactSchema.nullable(), head: contactSchema.nullable() }),
    successions: z.array(
      z.object({
        id: idSchema,
        kind: z.enum(SUCCESSION_KINDS),
        effectiveOn: z.iso.date(),
        basisDocument: z.string().nullable(),
        to: bodyRefSchema.nullable(),
      }),
    ),
    isSample: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'BodyDetail' });

export const bodyPageSchema = pageOf(bodyRefSchema).meta({ id: 'BodyPage' });

const memberInputSchema = z.strictObject({ bodyCode: codeSchema, ...spanShape });

export const changeGroupBodySchema = z
  .strictObject({
    name: textSchema(NAME_MAX),
    members: z.array(memberInputSchema).max(MEMBERS_MAX),
  })
  .meta({ id: 'GroupInput' });

export const createGroupBodySchema = z
  .strictObject({
    code: codeSchema,
    name: textSchema(NAME_MAX),
    issuerCode: codeSchema,
    members: z.array(memberInputSchema).max(MEMBERS_MAX).default([]),
  })
  .meta({ id: 'NewGroupInput' });

/** A group's id or its code. */
export const groupParamsSchema = z.object({ group: z.union([idSchema, codeSchema]) });
export const readGroupQuerySchema = z.object({ asOf: dateSchema.optional() });

const groupRefShape = {
  id: idSchema,
  code: z.string(),
  name: z.string(),
  issuerBodyId: idSchema.nullable(),
  isSample: z.boolean(),
  version: z.int(),
};

export const groupListSchema = z
  .object({ items: z.array(z.object(groupRefShape)) })
  .meta({ id: 'GroupList' });

export const groupDetailSchema = z
  .object({
    ...groupRefShape,
    members: z.array(
      z.object({
        bodyId: idSchema,
        code: z.string(),
        name: z.string(),
        validFrom: z.iso.date().nullable(),
        validTo: z.iso.date().nullable(),
      }),
    ),
  })
  .meta({ id: 'GroupDetail' });
