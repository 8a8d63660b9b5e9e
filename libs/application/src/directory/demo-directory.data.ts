import type { BodyKind } from '#domain';

/** A body of the demo: sample data, marked so on every screen. Codes are stable: answer files use them. */
export interface DemoBody {
  readonly code: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly aliases?: readonly string[];
  readonly validTo?: string;
  /** Mailbox of its contact point; `<code>@demo.test` unless given, null: none. */
  readonly contact?: string | null;
  /** False: nobody is known as its head. */
  readonly head?: boolean;
}

export interface DemoGroup {
  readonly code: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface DemoIssuer {
  readonly issuer: DemoBody;
  readonly bodies: readonly DemoBody[];
  readonly groups: readonly DemoGroup[];
}

/** District federations ended with the district level (NQ 203/2025/QH15). */
const DISTRICT_LEVEL_ENDS = '2025-06-30';

const district = (code: string, name: string, more: Partial<DemoBody> = {}): DemoBody => ({
  code,
  name: `Liên đoàn Lao động ${name}`,
  kind: 'unionFederation',
  aliases: [`LĐLĐ ${name}`],
  validTo: DISTRICT_LEVEL_ENDS,
  ...more,
});

const sectorUnion = (code: string, sector: string, more: Partial<DemoBody> = {}): DemoBody => ({
  code,
  name: `Công đoàn ngành ${sector} tỉnh Lai Châu`,
  kind: 'sectorUnion',
  aliases: [`CĐN ${sector}`],
  ...more,
});

const department = (code: string, name: string, aliases: readonly string[] = []): DemoBody => ({
  code,
  name,
  kind: 'department',
  aliases,
});

const LAI_CHAU: DemoIssuer = {
  issuer: {
    code: 'LDLD-LC',
    name: 'Liên đoàn Lao động tỉnh Lai Châu',
    kind: 'unionFederation',
    aliases: ['LĐLĐ tỉnh Lai Châu', 'LĐLĐ tỉnh'],
  },
  bodies: [
    department('LC-CSPL', 'Ban Chính sách pháp luật và Quan hệ lao động', ['Ban CSPL&QHLĐ']),
    {
      ...department('LC-TGNC', 'Ban Tuyên giáo - Nữ công', ['TgNc']),
      contact: 'bantuyengiao@demo.test',
    },
    department('LC-TCKT', 'Ban Tổ chức - Kiểm tra'),
    district('LC-TAM-DUONG', 'huyện Tam Đường', { contact: 'huyen-a@demo.test' }),
    district('LC-PHONG-THO', 'huyện Phong Thổ'),
    district('LC-SIN-HO', 'huyện Sìn Hồ'),
    district('LC-NAM-NHUN', 'huyện Nậm Nhùn'),
    district('LC-MUONG-TE', 'huyện Mường Tè'),
    district('LC-THAN-UYEN', 'huyện Than Uyên'),
    district('LC-TAN-UYEN', 'huyện Tân Uyên'),
    district('LC-THANH-PHO', 'thành phố Lai Châu'),
    sectorUnion('LC-GIAO-DUC', 'Giáo dục'),
    sectorUnion('LC-Y-TE', 'Y tế', { head: false }),
    sectorUnion('LC-NONG-NGHIEP', 'Nông nghiệp và Phát triển nông thôn'),
    sectorUnion('LC-CONG-THUONG', 'Công Thương'),
    {
      code: 'LC-VIEN-CHUC',
      name: 'Công đoàn Viên chức tỉnh Lai Châu',
      kind: 'sectorUnion',
      aliases: ['Công đoàn Viên chức tỉnh', 'Công đoàn Viên chức', 'CĐVC'],
      validTo: DISTRICT_LEVEL_ENDS,
    },
  ],
  groups: [
    {
      code: 'LC-HUYEN-TP',
      name: 'LĐLĐ các huyện, thành phố',
      members: [
        ...['LC-TAM-DUONG', 'LC-PHONG-THO', 'LC-SIN-HO', 'LC-NAM-NHUN'],
        ...['LC-MUONG-TE', 'LC-THAN-UYEN', 'LC-TAN-UYEN', 'LC-THANH-PHO'],
      ],
    },
    {
      code: 'LC-CD-NGANH',
      name: 'Các Công đoàn ngành',
      members: ['LC-GIAO-DUC', 'LC-Y-TE', 'LC-NONG-NGHIEP', 'LC-CONG-THUONG'],
    },
  ],
};

const committee = (code: string, name: string): DemoBody => ({
  code,
  name,
  kind: 'partyCommittee',
});

const THAI_NGUYEN: DemoIssuer = {
  issuer: {
    code: 'DUK-TN',
    name: 'Đảng ủy Khối các cơ quan tỉnh Thái Nguyên',
    kind: 'partyCommittee',
    aliases: ['Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh', 'Đảng ủy Khối'],
  },
  bodies: [
    { ...department('TN-BTG', 'Ban Tuyên giáo Đảng ủy Khối'), contact: 'tuyengiao-khoi@demo.test' },
    committee('TN-SGDDT', 'Đảng bộ Sở Giáo dục và Đào tạo'),
    committee('TN-SYT', 'Đảng bộ Sở Y tế'),
    committee('TN-STC', 'Đảng bộ Sở Tài chính'),
    committee('TN-BAO', 'Đảng bộ Báo Thái Nguyên'),
    committee('TN-DAI', 'Đảng bộ Đài Phát thanh và Truyền hình tỉnh'),
    { code: 'TN-BDT', name: 'Chi bộ Ban Dân tộc', kind: 'partyCell' },
    { code: 'TN-DOAN', name: 'Đoàn Thanh niên Khối các cơ quan tỉnh', kind: 'massOrganisation' },
    { code: 'TN-CCB', name: 'Hội Cựu chiến binh Khối các cơ quan tỉnh', kind: 'massOrganisation' },
  ],
  groups: [
    {
      code: 'TN-CO-SO',
      name: 'Các chi bộ, đảng ủy cơ sở',
      members: ['TN-SGDDT', 'TN-SYT', 'TN-STC', 'TN-BAO', 'TN-DAI', 'TN-BDT'],
    },
    { code: 'TN-DOAN-THE', name: 'Các đoàn thể trực thuộc', members: ['TN-DOAN', 'TN-CCB'] },
    {
      code: 'TN-BAO-CHI',
      name: 'Chi bộ, đảng ủy cơ sở là cơ quan báo chí, thông tin, tuyên truyền',
      members: ['TN-BAO', 'TN-DAI'],
    },
  ],
};

const SON_LA: DemoIssuer = {
  issuer: {
    code: 'CB-SL',
    name: 'Chi bộ Cơ sở điều trị nghiện ma túy tỉnh',
    kind: 'partyCell',
    aliases: ['Chi bộ Cơ sở'],
  },
  bodies: [
    { code: 'SL-TO-1', name: 'Tổ đảng số 1', kind: 'partyGroup' },
    { code: 'SL-TO-2', name: 'Tổ đảng số 2', kind: 'partyGroup' },
    { code: 'SL-TO-3', name: 'Tổ đảng số 3', kind: 'partyGroup', contact: null, head: false },
    department('SL-TCHC', 'Phòng Tổ chức - Hành chính - Kế toán'),
    department('SL-GDDN', 'Phòng Giáo dục - Dạy nghề - Tái hòa nhập cộng đồng'),
    department('SL-YTE', 'Phòng Y tế - Phục hồi sức khỏe'),
    {
      code: 'SL-CDCS',
      name: 'Công đoàn cơ sở',
      kind: 'grassrootsUnion',
      aliases: ['Ban chấp hành Công đoàn cơ sở'],
    },
    { code: 'SL-DTN', name: 'Chi đoàn thanh niên', kind: 'massOrganisation' },
  ],
  groups: [
    {
      code: 'SL-TO-DANG',
      name: 'Các Tổ đảng thuộc Chi bộ Cơ sở',
      members: ['SL-TO-1', 'SL-TO-2', 'SL-TO-3'],
    },
    { code: 'SL-PHONG', name: 'Các phòng chuyên môn', members: ['SL-TCHC', 'SL-GDDN', 'SL-YTE'] },
    {
      code: 'SL-DOAN-THE',
      name: 'Các tổ chức chính trị xã hội của Cơ sở',
      members: ['SL-CDCS', 'SL-DTN'],
    },
  ],
};

export const DEMO_ISSUERS: readonly DemoIssuer[] = [LAI_CHAU, THAI_NGUYEN, SON_LA];

/** Accounts are roles, not people. */
export interface DemoAccount {
  readonly email: string;
  readonly displayName: string;
  readonly memberships: readonly {
    readonly role: 'administrator' | 'coordinator' | 'leader' | 'recordsClerk' | 'contactPoint';
    readonly bodies: readonly string[];
  }[];
}

export const DEMO_PASSWORD = 'demo';

const ISSUER_CODES = DEMO_ISSUERS.map(({ issuer }) => issuer.code);

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'dieuphoi@demo.test',
    displayName: 'Điều phối (mẫu)',
    memberships: [{ role: 'coordinator', bodies: ISSUER_CODES }],
  },
  {
    email: 'vanthu@demo.test',
    displayName: 'Văn thư (mẫu)',
    memberships: [{ role: 'recordsClerk', bodies: ISSUER_CODES }],
  },
  {
    email: 'lanhdao@demo.test',
    displayName: 'Lãnh đạo (mẫu)',
    memberships: [{ role: 'leader', bodies: ISSUER_CODES }],
  },
  {
    email: 'huyen-a@demo.test',
    displayName: 'Đầu mối LĐLĐ huyện Tam Đường (mẫu)',
    memberships: [{ role: 'contactPoint', bodies: ['LC-TAM-DUONG'] }],
  },
  {
    email: 'bantuyengiao@demo.test',
    displayName: 'Đầu mối Ban Tuyên giáo (mẫu)',
    memberships: [{ role: 'contactPoint', bodies: ['LC-TGNC', 'TN-BTG'] }],
  },
  {
    email: 'quantri@demo.test',
    displayName: 'Quản trị (mẫu)',
    memberships: [{ role: 'administrator', bodies: [] }],
  },
];
