/** `npm start`: installs and builds what is missing, then runs everything until Ctrl-C. */
import { checkNode, ensureBuilt, ensureInstalled } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
const { supervise } = await import('./supervise.mjs');
await supervise();
