import { BASIS_RULES } from './basis/basis-rules.js';
import { FRAME_RULES } from './frame/frame-rules.js';
import { STANDING_RULES } from './frame/standing-rules.js';
import { PARTY_RULES } from './parties/party-rules.js';
import { INHERITED_RULES } from './roles/inherited-rules.js';
import { ROLE_RULES } from './roles/role-rules.js';
import type { Rule } from './rule.js';
import { TIME_RULES } from './time/deadlines.js';
import { CYCLE_RULES, WORK_RULES } from './work/work-rules.js';

/** Every rule that a field of a reading may name. */
export const RULES: readonly Rule<unknown>[] = [
  ...FRAME_RULES,
  ...STANDING_RULES,
  ...BASIS_RULES,
  ...PARTY_RULES,
  ...ROLE_RULES,
  ...INHERITED_RULES,
  ...TIME_RULES,
  ...CYCLE_RULES,
  ...WORK_RULES,
];
