import type { BodyKind } from '#domain';

/** As lists, filters and spreadsheets call them. */
export const BODY_KIND_NAMES: Readonly<Record<BodyKind, string>> = {
  unionFederation: 'Liên đoàn Lao động',
  sectorUnion: 'Công đoàn ngành',
  grassrootsUnion: 'Công đoàn cơ sở',
  partyCommittee: 'Đảng ủy',
  partyCell: 'Chi bộ',
  partyGroup: 'Tổ đảng',
  department: 'Ban, phòng',
  massOrganisation: 'Đoàn thể',
  stateAgency: 'Cơ quan nhà nước',
  publicUnit: 'Đơn vị sự nghiệp',
  other: 'Khác',
};
