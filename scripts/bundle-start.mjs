/**
 * dist/bundle/api.js: runs api.cjs beside it, with what V8 made of it when it was built; compiling was a third of the
 * API's start. Another Node or other flags: V8 refuses the kept code and compiles as ever.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const file = fileURLToPath(new URL('api.cjs', import.meta.url));

function kept() {
  try {
    return readFileSync(new URL('api.v8', import.meta.url));
  } catch {
    return undefined; // it is being made, or could not be
  }
}

const source = `(function (require, module, exports, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
export const script = new Script(source, { filename: file, cachedData: kept() });
const module = { exports: {} };
script.runInThisContext()(createRequire(file), module, module.exports, file, dirname(file));
