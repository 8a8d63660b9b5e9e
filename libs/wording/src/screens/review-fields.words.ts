/** How sure a field is, in words, never in per cent. */
export const FIELD_STATUS_WORDS = {
  explicit: 'theo văn bản',
  suggested: 'gợi ý',
  ask: 'cần hỏi',
  absent: 'không có',
} as const;

/** What a body is for a task, as a list names it. */
export const ROLE_WORDS = {
  lead: 'Chủ trì',
  support: 'Phối hợp',
  monitor: 'Theo dõi, đôn đốc',
  adviser: 'Tham mưu',
} as const;
export type RoleWord = keyof typeof ROLE_WORDS;

/** The frame of a document. */
export const FRAME_FIELD_WORDS = {
  documentType: 'Loại văn bản',
  number: 'Số',
  symbol: 'Ký hiệu',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  subject: 'Trích yếu',
  urgency: 'Độ khẩn',
  'signer/name': 'Người ký',
  'signer/title': 'Chức vụ người ký',
} as const;
export type FrameFieldWord = keyof typeof FRAME_FIELD_WORDS;

export const URGENCY_WORDS = {
  KHAN: 'Khẩn',
  THUONG_KHAN: 'Thượng khẩn',
  HOA_TOC: 'Hỏa tốc',
} as const;

/** Why a document is sent to a body besides those that act. */
export const COPY_PURPOSE_WORDS = {
  execute: 'để thực hiện',
  report: 'để báo cáo',
  coordinate: 'để phối hợp',
  information: 'để biết',
  file: 'lưu',
} as const;

const RULE_FAMILIES: Readonly<Record<string, string>> = {
  time: 'thời hạn',
  cycle: 'kỳ báo cáo',
  work: 'nhận ra việc',
  frame: 'thể thức văn bản',
  basis: 'căn cứ ban hành',
  parties: 'nơi nhận',
  roles: 'vai trò',
};

/** What a rule of the reading is about, by its id (family/name). */
export const ruleFamilyWords = (id: string): string =>
  RULE_FAMILIES[id.slice(0, id.indexOf('/'))] ?? id;
