import { z } from 'zod';
import {
  ALIASES_MAX,
  BODY_KINDS,
  CONTACT_KINDS,
  DIRECTORY_LIMITS as LIMITS,
  SUCCESSION_KINDS,
} from '#domain';
import { movingPageOf, pageQueryShape } from '../page.js';
import { codeSchema, dateSchema, emailSchema, idSchema, nameSchema } from '../scalars.js';

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
  name: nameSchema(LIMITS.name),
  shortName: nameSchema(LIMITS.shortName).nullable().default(null),
  kind: bodyKindSchema,
  organId: nameSchema(LIMITS.organId).nullable().default(null),
  parentCode: codeSchema.nullable().default(null),
  aliases: z.array(nameSchema(LIMITS.name)).max(ALIASES_MAX).default([]),
  ...spanShape,
};

export const changeBodyBodySchema = z.strictObject(bodyShape).meta({ id: 'BodyInput' });
export const createBodyBodySchema = z
  .strictObject({ ...bodyShape, isIssuer: z.boolean().default(false) })
  .meta({ id: 'NewBodyInput' });

export const contactBodySchema = z
  .strictObject({
    name: nameSchema(LIMITS.contactName).nullable().default(null),
    email: emailSchema,
  })
  .meta({ id: 'ContactInput' });

export const contactParamsSchema = z.object({ id: idSchema, kind: contactKindSchema });

export const successionBodySchema = z
  .strictObject({
    kind: z.enum(SUCCESSION_KINDS),
    successorCodes: z.array(codeSchema).max(100).default([]),
    effectiveOn: dateSchema,
    basisDocument: nameSchema(300).nullable().default(null),
  })
  .meta({ id: 'SuccessionInput' });

export const listBodiesQuerySchema = z.object({
  ...pageQueryShape,
  search: nameSchema(200).optional(),
  kind: bodyKindSchema.optional(),
  parentId: idSchema.optional(),
  asOf: dateSchema.optional(),
  issuersOnly: z.enum(['true', 'false']).optional(),
  /** Only bodies under none that one may see: where a tree begins. */
  topOnly: z.enum(['true', 'false']).optional(),
});

const bodyRefShape = {
  id: idSchema,
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: bodyKindSchema,
  isIssuer: z.boolean(),
  parentId: idSchema.nullable(),
  validFrom: dateSchema.nullable(),
  validTo: dateSchema.nullable(),
};

export const bodyRefSchema = z.object(bodyRefShape).meta({ id: 'BodyRef' });
const contactSchema = z.object({ name: z.string().nullable(), email: z.string() });

export const bodyDetailSchema = z
  .object({
    ...bodyRefShape,
    /** Its own place is no news, whoever keeps the one above. */
    parent: z.object({ code: z.string(), name: z.string() }).nullable(),
    organId: z.string().nullable(),
    aliases: z.array(z.string()),
    contacts: z.object({ contactPoint: contactSchema.nullable(), head: contactSchema.nullable() }),
    successions: z.array(
      z.object({
        id: idSchema,
        kind: z.enum(SUCCESSION_KINDS),
        effectiveOn: dateSchema,
        basisDocument: z.string().nullable(),
        to: bodyRefSchema.nullable(),
      }),
    ),
    isSample: z.boolean(),
    version: z.int(),
    /** Whoever reads may change it. */
    editable: z.boolean(),
  })
  .meta({ id: 'BodyDetail' });

const listedBodySchema = z
  .object({
    ...bodyRefShape,
    /** Bodies right under it, ended ones too. */
    children: z.int(),
  })
  .meta({ id: 'ListedBody' });

export const bodyPageSchema = movingPageOf(listedBodySchema).meta({ id: 'BodyPage' });
export const namedBodyPageSchema = movingPageOf(bodyRefSchema).meta({ id: 'NamedBodyPage' });

const memberInputSchema = z.strictObject({ bodyCode: codeSchema, ...spanShape });

export const changeGroupBodySchema = z
  .strictObject({
    name: nameSchema(LIMITS.name),
    members: z.array(memberInputSchema).max(MEMBERS_MAX),
  })
  .meta({ id: 'GroupInput' });

export const createGroupBodySchema = z
  .strictObject({
    code: codeSchema,
    name: nameSchema(LIMITS.name),
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
    /** Whoever reads may change it. */
    editable: z.boolean(),
    members: z.array(
      z.object({
        bodyId: idSchema,
        code: z.string(),
        name: z.string(),
        validFrom: dateSchema.nullable(),
        validTo: dateSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'GroupDetail' });
