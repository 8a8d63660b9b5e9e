/** `npm start`: installs and builds what is missing, then runs everything until Ctrl-C. */
import { checkNode, ensureBuilt, ensureInstalled } from './prepare.mjs';
import { ensureWebBuilt } from './prepare-web.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
ensureWebBuilt();
const { supervise } = await import('./supervise.mjs');
await supervise();
