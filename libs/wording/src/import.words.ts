/** The columns of each file: field → what its header may be called, the first as templates print it. */
export const IMPORT_COLUMNS = {
  bodies: {
    code: ['mã', 'code'],
    name: ['tên', 'tên đơn vị', 'name'],
    shortName: ['tên viết tắt', 'short_name'],
    kind: ['loại', 'loại đơn vị', 'kind'],
    organId: ['mã định danh', 'organ_id'],
    parentCode: ['mã cấp trên', 'cấp trên', 'parent_code'],
    validFrom: ['từ ngày', 'valid_from'],
    validTo: ['đến ngày', 'valid_to'],
    aliases: ['tên gọi khác', 'aliases'],
  },
  contacts: {
    bodyCode: ['mã đơn vị', 'body_code'],
    kind: ['vai trò', 'role'],
    name: ['họ tên', 'name'],
    email: ['địa chỉ thư', 'email'],
  },
  groups: {
    groupCode: ['mã nhóm', 'group_code'],
    groupName: ['tên nhóm', 'group_name'],
    issuerCode: ['mã cơ quan ban hành', 'issuer_code'],
    bodyCode: ['mã đơn vị', 'body_code'],
    validFrom: ['từ ngày', 'valid_from'],
    validTo: ['đến ngày', 'valid_to'],
  },
} as const;

/** The columns of a file of days off and days worked in exchange. */
export const CALENDAR_IMPORT_COLUMNS = {
  date: ['ngày', 'date'],
  kind: ['loại', 'kind'],
  source: ['căn cứ', 'source'],
} as const;

/** What is wrong with a cell, a row or the header of a file. */
export const IMPORT_FAULTS = {
  codeMissing: 'Chưa có mã.',
  codeUnusable: (code: string): string => `Mã “${code}” không dùng được.`,
  textTooLong: 'Nội dung quá dài.',
  noSuchDay: (text: string): string => `“${text}” không phải một ngày có thật.`,
  kindMissing: 'Chưa có loại đơn vị.',
  kindUnknown: (text: string): string => `Không có loại đơn vị “${text}”.`,
  contactKindUnknown: (text: string): string => `Không có vai trò “${text}”.`,
  emailMissing: 'Chưa có địa chỉ thư.',
  emailWrong: (text: string): string => `“${text}” không phải một địa chỉ thư.`,
  aliasesTooMany: 'Quá nhiều tên gọi khác, hoặc có tên quá dài.',
  columnUnknown: (column: string): string => `Không có cột nào tên “${column}”.`,
  columnMissing: (column: string): string => `Thiếu cột “${column}”.`,
  columnTwice: (column: string): string => `Cột “${column}” có hai lần.`,
  codeTaken: (code: string): string => `Mã “${code}” không dùng được ở đây.`,
  codeTwice: (code: string): string => `Mã “${code}” có ở hai dòng.`,
  nameMissing: 'Chưa có tên đơn vị.',
  kindNeeded: 'Đơn vị mới cần loại đơn vị.',
  parentMissing: 'Chưa có đơn vị cấp trên.',
  contactTwice: 'Đơn vị này đã có một dòng cho vai trò đó.',
  groupCodeTaken: (code: string): string => `Mã nhóm “${code}” không dùng được ở đây.`,
  groupNameNeeded: 'Nhóm mới cần tên nhóm.',
  issuerNeeded: 'Nhóm mới cần cơ quan ban hành.',
  issuerUnknown: (code: string): string => `Không có cơ quan ban hành mã “${code}”.`,
} as const;

/** What to write instead. */
export const IMPORT_REMEDIES = {
  code: 'Viết mã bằng chữ không dấu, chữ số, dấu chấm hoặc gạch nối, ví dụ “LC-TAM-DUONG”.',
  shorten: (characters: number): string => `Rút còn ${characters} ký tự.`,
  day: (firstYear: number, lastYear: number): string =>
    `Viết ngày dạng 30/06/2025 hoặc 2025-06-30, từ năm ${firstYear} đến năm ${lastYear}.`,
  oneOf: (names: readonly string[]): string => `Chọn một trong: ${names.join('; ')}.`,
  contactKind: 'Ghi “đầu mối” hoặc “lãnh đạo”.',
  email: 'Ghi một địa chỉ dạng ten@coquan.vn, hoặc xóa dòng này khỏi tệp.',
  aliases: (names: number, characters: number): string =>
    `Giữ nhiều nhất ${names} tên, mỗi tên ${characters} ký tự.`,
  useColumns: (columns: string): string => `Dùng các cột: ${columns}.`,
  addColumn: (column: string): string => `Thêm cột “${column}” vào dòng đầu.`,
  dropColumn: 'Bỏ một cột, chỉ giữ cột có dữ liệu đúng.',
  otherCode: 'Đặt mã khác cho đơn vị này.',
  joinLines: 'Gộp hai dòng làm một.',
  name: 'Ghi tên đầy đủ của đơn vị.',
  kind: 'Thêm cột “loại” và ghi loại đơn vị.',
  oneOfTheDays: 'Sửa một trong hai ngày.',
  parent: 'Ghi mã của đơn vị cấp trên, ví dụ mã cơ quan ban hành.',
  checkParent: 'Kiểm tra mã cấp trên, hoặc thêm đơn vị đó vào tệp.',
  parentOnLine: (line: number): string => `Sửa cấp trên ở dòng ${line}.`,
  keepOneLine: 'Chỉ giữ một dòng.',
  checkBody: 'Kiểm tra mã đơn vị, hoặc thêm đơn vị vào tệp đơn vị.',
  otherGroupCode: 'Đặt mã khác cho nhóm này.',
  groupName: 'Ghi tên nhóm như văn bản vẫn gọi.',
  issuer: 'Ghi mã cơ quan ban hành của đồng chí.',
  otherSpan: 'Ghi “từ ngày” đúng như đã có để sửa, hoặc chọn khoảng thời gian khác.',
} as const;
