import type { BodyKind } from './body.js';

/**
 * "Thể thức": how an office's documents are laid out. State: NĐ 30/2020/NĐ-CP; union: QĐ 933/QĐ-TLĐ, which rests on it;
 * party: HD 36-HD/VPTW, HD 05-HD/VPTW.
 */
export const DOCUMENT_LAYOUTS = ['state', 'union', 'party'] as const;
export type DocumentLayout = (typeof DOCUMENT_LAYOUTS)[number];

const OF_KIND: Readonly<Record<BodyKind, DocumentLayout | null>> = {
  unionFederation: 'union',
  sectorUnion: 'union',
  grassrootsUnion: 'union',
  partyCommittee: 'party',
  partyCell: 'party',
  partyGroup: 'party',
  department: null,
  massOrganisation: 'state',
  stateAgency: 'state',
  publicUnit: 'state',
  other: null,
};

/** The layout of a body's own documents; a department follows the body it belongs to. */
export const layoutOf = (kind: BodyKind, parentKind: BodyKind | null): DocumentLayout =>
  OF_KIND[kind] ?? (parentKind === null ? null : OF_KIND[parentKind]) ?? 'state';
