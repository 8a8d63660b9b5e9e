/** Rows against the chain that vouches for them. */
export const JOURNAL_CHECK_WORDS = {
  states: 'Trạng thái chỉ đổi theo bảng chuyển',
  links: 'Chuỗi băm nhật ký nguyên vẹn',
  contents: 'Các dòng đúng như nhật ký ghi',
  scope: (events: number, chains: number): string => `${events} sự kiện, ${chains} chuỗi`,
  brokenBefore: (chain: string, seq: number): string => `chuỗi ${chain}: đứt trước sự kiện ${seq}`,
  edited: (chain: string, seq: number, type: string): string =>
    `chuỗi ${chain}: sự kiện ${seq} (${type}) đã bị sửa`,
  tailLost: (chain: string, last: number, expected: number): string =>
    `chuỗi ${chain}: mất đuôi, sự kiện cuối ${last}, phải là ${expected}`,
  empty: 'trống',
  differs: (where: string, field: string, row: string, journal: string): string =>
    `${where}: ${field} là ${row}, nhật ký nói ${journal}`,
  fileMissing: (where: string, file: string): string => `${where}: thiếu tệp ${file}`,
  fileTooMany: (where: string, file: string): string => `${where}: thừa tệp ${file}`,
  fault: (where: string, fault: string): string => `${where}, ${fault}`,
  periodState: (id: string, state: string, expected: readonly string[]): string =>
    `kỳ ${id}: là ${state}, nhật ký nói ${expected.join(' hoặc ')}`,
  planChanged: (where: string): string => `${where}: bản đã giao không còn đúng mã băm lúc giao`,
  rowLost: (where: string, id: string): string => `${where}: mất dòng ${id} mà nhật ký có nói đến`,
  versionBetween: (where: string, version: number, from: number, to: number): string =>
    `${where}: phiên bản ${version}, nhật ký nói từ ${from} đến ${to}`,
  submissionLost: (where: string, id: string): string => `${where}: mất lần nộp ${id}`,
  exchangeUnknown: (where: string): string => `${where}: nhật ký không nói đến`,
  submissionUnknown: (where: string, id: string): string =>
    `${where}: lần nộp ${id} không có trong nhật ký`,
  reportDueDiffers: (where: string): string => `${where}: hạn khác hạn của kỳ`,
  reportContentDiffers: (where: string): string => `${where}: nội dung khác bản đã nộp`,
  reportContentUnknown: (where: string): string =>
    `${where}: có nội dung mà nhật ký không có lần lưu nào`,
} as const;

/** I7 against a kept anchor. */
export const ANCHOR_CHECK_WORDS = {
  title: 'Chuỗi băm còn giữ các đầu chuỗi của bản sao lưu',
  scope: (chains: number, takenAt: string): string => `${chains} chuỗi, bản sao lưu lúc ${takenAt}`,
  lost: (chain: string, seq: number): string =>
    `${chain}: mục ${seq} của bản sao lưu không còn: chuỗi bị viết lại hoặc cắt trước đó`,
} as const;
