/** Injection tokens of what platform.module.ts provides; interfaces have no runtime value of their own. */
export const CONFIG = Symbol('CONFIG');
export const LOGGER = Symbol('LOGGER');
export const CLOCK = Symbol('CLOCK');
export const IDS = Symbol('IDS');
export const DIGEST = Symbol('DIGEST');
export const UNIT_OF_WORK = Symbol('UNIT_OF_WORK');
export const LINK_TOKENS = Symbol('LINK_TOKENS');
export const SECRET_TOKENS = Symbol('SECRET_TOKENS');
export const SIGN_IN_WAYS = Symbol('SIGN_IN_WAYS');
export const PASSWORDS = Symbol('PASSWORDS');
export const UPLOADS = Symbol('UPLOADS');
export const DOCUMENT_READER = Symbol('DOCUMENT_READER');
export const SECRET_BOX = Symbol('SECRET_BOX');
export const SEALER = Symbol('SEALER');
