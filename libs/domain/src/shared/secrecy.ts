export { isHeadUnclear } from './secrecy-doubt.js';
export { carriesSecrecyMark, isNamedSecret } from './secrecy-mark.js';
