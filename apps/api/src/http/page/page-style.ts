import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WEB_FOLDER } from '../../web/web-folder.js';

/** Addresses that change with what they hold. */
export interface PageStyle {
  readonly sheet: string;
  /** What the text is set in, asked for before the sheet names it. */
  readonly fonts: readonly string[];
  /** What keeps on a page of somebody signed in what is being written; null: built before there was one. */
  readonly keeper: string | null;
}

/** The part of Vite's manifest that is read here. */
const manifestSchema = z.object({
  'src/pages/pages.css': z
    .object({ file: z.string(), assets: z.array(z.string()).default([]) })
    .optional(),
  'src/pages/keep.ts': z.object({ file: z.string() }).optional(),
});

function readStyle(folder: string): PageStyle | null {
  const manifest = join(folder, '.vite/manifest.json');
  // A page without its sheet, or beside an app built before there was one, still says and does everything.
  if (!existsSync(manifest)) return null;
  const { 'src/pages/pages.css': built, 'src/pages/keep.ts': keeper } = manifestSchema.parse(
    JSON.parse(readFileSync(manifest, 'utf8')),
  );
  if (built === undefined) return null;
  const { file, assets } = built;
  const fonts = assets.filter((name) => name.endsWith('.woff2'));
  return {
    sheet: `/${file}`,
    fonts: fonts.map((name) => `/${name}`),
    keeper: keeper === undefined ? null : `/${keeper.file}`,
  };
}

/** The sheet that the build made beside the app, with the app's colours and letters; null: nothing was built. */
export const PAGE_STYLE = readStyle(WEB_FOLDER);
