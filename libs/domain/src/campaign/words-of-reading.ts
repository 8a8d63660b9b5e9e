import type { TaskNature, TaskRole } from '../assignment/index.js';
import type { Urgency } from '../obligation/index.js';
import type { ReadNature, ReadRole, ReadUrgency } from '../reading/index.js';

/** What words of a reading are in a campaign; the reader's own may change without the campaign's. */
export const ROLE_OF: Readonly<Record<ReadRole, TaskRole>> = {
  lead: 'lead',
  support: 'support',
  monitor: 'monitor',
  adviser: 'adviser',
};

export const NATURE_OF: Readonly<Record<ReadNature, TaskNature>> = {
  finite: 'finite',
  standing: 'standing',
  fulfilled: 'fulfilled',
};

export const URGENCY_OF: Readonly<Record<ReadUrgency, Urgency>> = {
  KHAN: 'KHAN',
  THUONG_KHAN: 'THUONG_KHAN',
  HOA_TOC: 'HOA_TOC',
};
