import { z } from 'zod';
import { movingPageOf, pageQueryShape } from '../page.js';
import {
  codeSchema,
  dateSchema,
  emailSchema,
  idSchema,
  instantSchema,
  nameSchema,
} from '../scalars.js';

const PASSWORD_MIN = 8;
const PASSWORD_MAX = 200;
const KEY_DAYS = 365;
const KEY_DAYS_MAX = 730;

export const ROLES = [
  'administrator',
  'coordinator',
  'leader',
  'recordsClerk',
  'head',
  'contactPoint',
] as const;

export const roleSchema = z.enum(ROLES);

/** Kept as typed: a password is not trimmed. */
const newPasswordSchema = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);

export const signInBodySchema = z
  .strictObject({ email: emailSchema, password: z.string().min(1).max(PASSWORD_MAX) })
  .meta({ id: 'SignIn' });

export const signInLinkBodySchema = z
  .strictObject({ email: emailSchema })
  .meta({ id: 'SignInLinkRequest' });

export const consumeLinkBodySchema = z
  .strictObject({ token: z.string().min(1).max(200) })
  .meta({ id: 'SignInLink' });

/** Ways to sign in besides password and mailed link. */
export const signInWaysSchema = z
  .strictObject({
    /** Another system of the office that knows its people, under `/sign-in/identity`; null: none. */
    identityProvider: z.strictObject({ name: z.string() }).nullable(),
  })
  .meta({ id: 'SignInWays' });

export const linkParamsSchema = z.object({ token: z.string().min(1).max(200) });

export const passwordBodySchema = z
  .strictObject({
    current: z.string().max(PASSWORD_MAX).nullable().default(null),
    next: newPasswordSchema,
  })
  .meta({ id: 'PasswordChange' });

/** `search`: words of a name, an address or a body, in any order, marks or none. */
export const peopleQuerySchema = z.object({
  ...pageQueryShape,
  search: z.string().trim().min(1).max(200).optional(),
});

export const inviteBodySchema = z
  .strictObject({
    email: emailSchema,
    displayName: nameSchema(200),
    role: roleSchema,
    bodyCode: codeSchema.nullable().default(null),
  })
  .meta({ id: 'Invitation' });

export const createKeyBodySchema = z
  .strictObject({
    label: nameSchema(100),
    role: roleSchema,
    bodyCode: codeSchema.nullable().default(null),
    /** After so many days the key opens nothing. */
    validDays: z.int().min(1).max(KEY_DAYS_MAX).default(KEY_DAYS),
  })
  .meta({ id: 'NewApiKey' });

const membershipSchema = z.object({
  id: idSchema,
  bodyId: idSchema.nullable(),
  bodyName: z.string().nullable(),
  role: roleSchema,
});

export const personSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    displayName: z.string(),
    disabled: z.boolean(),
    hasPassword: z.boolean(),
    version: z.int(),
    memberships: z.array(membershipSchema),
  })
  .meta({ id: 'Person' });

const listedPersonSchema = personSchema.extend({
  memberships: z.array(
    membershipSchema.extend({
      /** Whoever reads may end it; the last coordinator of an office stays all the same. */
      mayEnd: z.boolean(),
    }),
  ),
  /** Whoever reads may close the account. */
  mayDisable: z.boolean(),
});

export const personPageSchema = movingPageOf(listedPersonSchema.meta({ id: 'ListedPerson' }))
  .extend({
    /** Roles that whoever reads may give. */
    roles: z.array(roleSchema),
  })
  .meta({ id: 'PersonPage' });

/** Who acts with this credential: a person, or a key with its one role. */
export const meSchema = z
  .object({
    kind: z.enum(['person', 'apiKey']),
    id: idSchema,
    label: z.string(),
    email: z.string().nullable(),
    memberships: z.array(
      z.object({ bodyId: idSchema.nullable(), bodyName: z.string().nullable(), role: roleSchema }),
    ),
    /** A demo's clock is theirs to move (`/test-clock`); false on every other installation. */
    movesClock: z.boolean(),
    /** The day it is, by the instance's clock. */
    today: dateSchema,
  })
  .meta({ id: 'Me' });

/** A session's token: send it as `Authorization: Bearer …`; browsers get it as a cookie too. */
export const sessionSchema = z
  .object({ token: z.string(), expiresAt: instantSchema, person: personSchema })
  .meta({ id: 'Session' });

/** One's own open sessions, newest first. */
export const sessionListSchema = z
  .object({
    items: z.array(
      z.object({
        id: idSchema,
        /** Browser and system, "Chrome, Windows"; null: nothing is known of it. */
        device: z.string().nullable(),
        openedBy: z.enum(['password', 'link', 'identity']),
        createdAt: instantSchema,
        expiresAt: instantSchema,
        /** The one that asks. */
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SessionList' });

export const endSessionsBodySchema = z
  .strictObject({
    /** `others`: all but the one that asks. */
    which: z.enum(['others', 'all']),
  })
  .meta({ id: 'EndSessions' });

const keyShape = {
  id: idSchema,
  label: z.string(),
  bodyId: idSchema.nullable(),
  bodyName: z.string().nullable(),
  role: roleSchema,
  createdBy: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema.nullable(),
  lastUsedAt: instantSchema.nullable(),
  revokedAt: instantSchema.nullable(),
  /** Its end has passed, by the machine's clock. */
  expired: z.boolean(),
  /** It is live, and whoever reads may revoke it. */
  mayRevoke: z.boolean(),
};

export const apiKeyListSchema = z
  .object({
    items: z.array(z.object(keyShape)),
    /** Roles that whoever reads may give to a key. */
    roles: z.array(roleSchema),
  })
  .meta({ id: 'ApiKeyList' });

/** `key` is shown this once; a repeated request with the same Idempotency-Key gets null. */
export const createdKeySchema = z
  .object({
    id: idSchema,
    label: z.string(),
    expiresAt: instantSchema,
    key: z.string().nullable(),
  })
  .meta({ id: 'CreatedApiKey' });
