import type { SuccessionKind } from '#domain';

/** "Danh bạ": the tree of bodies and the groups. */
export const DIRECTORY_WORDS = {
  title: 'Danh bạ',
  views: 'Xem theo',
  view: { bodies: 'Đơn vị', groups: 'Nhóm đơn vị' },
  find: 'Tìm theo tên, tên gọi khác hoặc mã',
  tree: 'Cây đơn vị',
  none: 'Danh bạ chưa có đơn vị nào. Nhập từ Excel hoặc CSV, hoặc thêm từng đơn vị.',
  noneFits: (sought: string): string => `Không có đơn vị nào khớp “${sought}”.`,
  clear: 'Bỏ tìm',
  open: (name: string): string => `Mở các đơn vị của ${name}`,
  fold: (name: string): string => `Gập các đơn vị của ${name}`,
  children: (count: number): string => `${count} đơn vị`,
  until: (day: string): string => `đến ${day}`,
  from: (day: string): string => `từ ${day}`,
  sample: 'Dữ liệu mẫu',
  choose: 'Chọn một đơn vị để xem đầu mối, tên gọi khác và kế thừa.',
  import: 'Nhập từ Excel, CSV',
  kind: 'Loại',
  code: 'Mã',
  organId: 'Mã định danh',
  parent: 'Cấp trên',
  noParent: 'không có',
  validity: 'Hoạt động',
  span: (from: string | null, until: string | null): string =>
    from === null && until === null
      ? 'không giới hạn'
      : [from === null ? '' : `từ ${from}`, until === null ? '' : `đến ${until}`]
          .filter((part) => part !== '')
          .join(' '),
  aliases: 'Tên gọi khác',
  shortName: 'Tên viết tắt',
  contact: { contactPoint: 'Đầu mối', head: 'Lãnh đạo đơn vị' },
  nobody: 'chưa có',
  nobodyContact: 'chưa có địa chỉ: thư của đơn vị tới điều phối',
  successions: 'Kế thừa',
  succession: (kind: SuccessionKind, day: string, to: string | null): string =>
    `${SUCCESSION_NAMES[kind]} từ ${day}${to === null ? '' : `: ${to}`}`,
  basis: (document: string): string => `theo ${document}`,
  add: 'Thêm đơn vị',
  addUnder: 'Thêm đơn vị trực thuộc',
  addRoot: 'Thêm cơ quan',
  edit: 'Sửa đơn vị',
  changeContact: { contactPoint: 'Đổi đầu mối', head: 'Đổi lãnh đạo' },
  succeed: 'Sáp nhập, chia tách, giải thể',
  readOnly: 'Danh bạ do điều phối và văn thư của cơ quan giữ.',
} as const;

/** What became of a body, as a choice names it. */
export const SUCCESSION_NAMES: Readonly<Record<SuccessionKind, string>> = {
  RENAME: 'Đổi tên',
  MERGE: 'Sáp nhập',
  SPLIT: 'Chia tách',
  TRANSFER: 'Chuyển nhiệm vụ',
  DISSOLVE: 'Giải thể',
};

/** The forms that keep a body. */
export const BODY_FORM_WORDS = {
  name: 'Tên đơn vị',
  code: 'Mã',
  codeHint:
    'Chữ không dấu, chữ số, dấu chấm, gạch nối: LC-TAM-DUONG. Văn bản và tệp nhập gọi đơn vị bằng mã này.',
  kind: 'Loại',
  shortName: 'Tên viết tắt',
  organId: 'Mã định danh',
  organIdHint: 'Theo hệ thống liên thông văn bản, nếu có.',
  parent: 'Cấp trên',
  noParent: 'Đứng đầu, không có cấp trên',
  isIssuer: 'Là cơ quan ban hành: có đợt giao nhiệm vụ và danh bạ của mình',
  aliases: 'Tên gọi khác',
  aliasesHint: 'Mỗi dòng một tên mà văn bản có thể gọi.',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  spanHint: 'Để trống nếu không giới hạn.',
  save: 'Ghi',
  saving: 'Đang ghi…',
  conflict: 'Đồng nghiệp vừa sửa đơn vị này.',
  conflictField: (field: string, theirs: string): string => `${field}: bản của họ là “${theirs}”`,
  nothing: 'trống',
  takeTheirs: 'Lấy bản của họ',
  keepMine: 'Ghi bản của tôi',
  contactName: 'Họ và tên',
  contactEmail: 'Địa chỉ thư',
  contactFollows:
    'Thư từ nay tới địa chỉ này. Liên kết đã gửi tới địa chỉ cũ không mở được nữa; việc chưa tiếp nhận được gửi lại liên kết tới đầu mối mới.',
} as const;

/** The steps that record what became of bodies. */
export const SUCCESSION_WORDS = {
  title: (name: string): string => `Thay đổi của ${name}`,
  kind: 'Thay đổi gì',
  hint: {
    RENAME: 'Đơn vị mới mang tên mới; tên cũ còn trong hồ sơ.',
    MERGE: 'Một hay nhiều đơn vị nhập vào một đơn vị khác.',
    SPLIT: 'Đơn vị được chia thành nhiều đơn vị.',
    TRANSFER: 'Nhiệm vụ chuyển sang đơn vị khác.',
    DISSOLVE: 'Đơn vị ngừng hoạt động, có thể không ai kế thừa.',
  } satisfies Readonly<Record<SuccessionKind, string>>,
  together: 'Cùng sáp nhập',
  togetherHint: 'Các đơn vị khác cũng nhập vào đơn vị kế thừa này, nếu có.',
  successors: 'Đơn vị kế thừa',
  successorsHint: 'Đơn vị mới cần được thêm vào danh bạ trước.',
  effectiveOn: 'Có hiệu lực từ ngày',
  basis: 'Văn bản căn cứ',
  basisHint: 'Số, ký hiệu văn bản, nếu có.',
  next: 'Xem lại',
  back: 'Sửa lại',
  nothingYet: 'Chưa có gì được ghi.',
  ends: (name: string, lastDay: string): string => `${name} hoạt động đến hết ngày ${lastDay}.`,
  followedBy: (names: string): string => `Kế thừa: ${names}.`,
  followedByNone: 'Không có đơn vị kế thừa.',
  workStays:
    'Việc đang mở không tự chuyển: từ ngày ấy mỗi văn bản còn việc có một đề nghị ở phần Bàn giao, điều phối xác nhận đơn vị tiếp nhận. Tên cũ còn nguyên trong văn bản, thư và nhật ký.',
  record: (count: number): string =>
    count === 1 ? 'Ghi thay đổi' : `Ghi thay đổi của ${count} đơn vị`,
  recording: (done: number, of: number): string =>
    of === 1 ? 'Đang ghi…' : `Đang ghi ${done + 1}/${of}…`,
  recorded: (names: string): string => `Đã ghi: ${names}.`,
  someRecorded: (names: string): string =>
    `Đã ghi: ${names}. Những đơn vị còn lại thì chưa; bấm lại để ghi tiếp.`,
  missing: {
    successors: 'Chọn ít nhất một đơn vị kế thừa.',
    effectiveOn: 'Chọn ngày có hiệu lực.',
    one: 'Chỉ chọn một đơn vị kế thừa.',
  },
} as const;

/** "Nhóm đơn vị": a name that documents use for many bodies. */
export const GROUP_WORDS = {
  none: 'Chưa có nhóm nào. Nhóm là cách văn bản gọi nhiều đơn vị: “các huyện, thành phố”.',
  choose: 'Chọn một nhóm để xem thành viên.',
  list: 'Các nhóm đơn vị',
  members: (count: number): string => `${count} thành viên`,
  member: 'Đơn vị',
  span: 'Thuộc nhóm',
  noMembers: 'Nhóm chưa có thành viên.',
  add: 'Thêm nhóm',
  addMember: 'Thêm thành viên',
  name: 'Tên nhóm',
  nameHint: 'Đúng như văn bản gọi.',
  code: 'Mã nhóm',
  issuer: 'Cơ quan',
  edit: 'Sửa nhóm',
  from: (name: string): string => `${name}: từ ngày`,
  until: (name: string): string => `${name}: đến hết ngày`,
  remove: (name: string): string => `Bỏ ${name} khỏi nhóm`,
  removeShort: 'Bỏ',
  frozen: 'Đợt đã giao giữ nguyên thành viên của ngày giao.',
  save: 'Ghi nhóm',
} as const;
