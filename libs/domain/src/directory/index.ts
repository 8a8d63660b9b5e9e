export { foldName, matchKey } from './fold-name.js';
export {
  BODY_KINDS,
  CONTACT_KINDS,
  hasEndedBy,
  isValidOn,
  SUCCESSION_KINDS,
  type BodyKind,
  type ContactKind,
  type SuccessionKind,
  type Validity,
} from './body.js';
