import { z } from 'zod';
import type { LocalDate } from '#domain';

/** A plain date, `2025-02-19`: what zod lets through is what the domain calls a LocalDate. */
export const dateSchema = z.iso.date() as unknown as z.ZodType<LocalDate, string>;

/** An instant with offset, RFC 3339. */
export const instantSchema = z.iso.datetime({ offset: true });

/** Addresses are compared without regard to case, so they are kept in lower case. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A short stable name for a body or group: ASCII words joined by dots and hyphens, case kept. */
export const codeSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/)
  .max(64);

export const idSchema = z.uuid();

/** `{ id }` in a path. */
export const idParamsSchema = z.object({ id: idSchema });

/** Text as people type it: trimmed, NFC, never empty. */
export const textSchema = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1).max(max));
