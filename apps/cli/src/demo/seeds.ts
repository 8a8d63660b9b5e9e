import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { answerFileSchema, readingSchema } from '#contracts/http';

export type SeedId = '000' | '001' | '002' | '003' | '004';

/** From dist/apps/cli/src/demo or apps/cli/src/demo up to the project. */
export const PROJECT_ROOT = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../../../../' : '../../../../', import.meta.url),
);
const FOLDER = join(PROJECT_ROOT, 'test/fixtures/seeds');

/** A real directive: its golden reading and the answers a coordinator gives. */
export interface Seed {
  readonly id: SeedId;
  readonly reading: z.infer<typeof readingSchema>;
  readonly answers: z.infer<typeof answerFileSchema>;
}

export async function readSeed(id: SeedId): Promise<Seed> {
  const parse = async <T>(file: string, schema: z.ZodType<T>): Promise<T> =>
    schema.parse(JSON.parse(await readFile(join(FOLDER, file), 'utf8')));
  return {
    id,
    reading: await parse(`${id}.reading.json`, readingSchema),
    answers: await parse(`${id}.answers.json`, answerFileSchema),
  };
}
