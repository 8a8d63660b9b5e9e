import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, whether this runs from source or from `dist`. */
function projectFolder(from: string): string {
  let folder = dirname(fileURLToPath(from));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return folder;
}

/** Where `npm run build` puts the app and the style sheet of the pages without script. */
export const WEB_FOLDER = join(projectFolder(import.meta.url), 'dist/apps/web');
