export { DOCUMENT_LAYOUTS, layoutOf, type DocumentLayout } from './document-layout.js';
export { foldName, matchKey, withoutMarks } from './fold-name.js';
export {
  ALIASES_MAX,
  CODE_PATTERN,
  DIRECTORY_LIMITS,
  EMAIL_PATTERN,
  parseCode,
  parseEmail,
} from './directory-values.js';
export {
  BODY_KINDS,
  CONTACT_KINDS,
  hasEndedBy,
  isBackwards,
  isValidOn,
  overlaps,
  SUCCESSION_KINDS,
  type BodyKind,
  type ContactKind,
  type SuccessionKind,
  type Validity,
} from './body.js';
export {
  bodyDirectoryOf,
  NameRegister,
  type NamedBody,
  type NameMatch,
  type RegisteredBody,
  type RegisteredGroup,
  type RegisteredNames,
} from './name-register.js';
export {
  CONSENT_ACTOR,
  CONSENT_ACTS,
  CONSENT_STATES,
  transitionConsent,
  type ConsentAct,
  type ConsentState,
} from './office-consent.js';
