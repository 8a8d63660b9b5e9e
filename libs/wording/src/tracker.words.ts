/**
 * "Sổ theo dõi nhiệm vụ": headings of the sheets that offices keep, by what stands under them. The first of each is the
 * heading of the sheet this product writes.
 */
export const TRACKER_COLUMNS = {
  reference: [
    'Văn bản',
    'Số văn bản',
    'Số, ký hiệu',
    'Số ký hiệu',
    'Số hiệu văn bản',
    'Văn bản chỉ đạo',
    'Văn bản giao việc',
    'Văn bản giao nhiệm vụ',
    'Căn cứ',
  ],
  issuedOn: ['Ngày ban hành', 'Ngày văn bản', 'Ngày, tháng', 'Ngày tháng văn bản', 'Ngày ký'],
  subject: ['Trích yếu', 'Trích yếu nội dung', 'Về việc', 'Tên văn bản', 'Trích yếu văn bản'],
  signer: ['Người ký', 'Lãnh đạo ký'],
  task: [
    'Nội dung',
    'Nội dung nhiệm vụ',
    'Nội dung công việc',
    'Nội dung giao',
    'Nội dung chỉ đạo',
    'Nhiệm vụ',
    'Nhiệm vụ được giao',
    'Công việc',
    'Tên nhiệm vụ',
    'Nội dung thực hiện',
  ],
  lead: [
    'Đơn vị',
    'Đơn vị thực hiện',
    'Đơn vị chủ trì',
    'Đơn vị chủ trì thực hiện',
    'Cơ quan chủ trì',
    'Cơ quan thực hiện',
    'Cơ quan, đơn vị thực hiện',
    'Chủ trì',
    'Bộ phận thực hiện',
  ],
  support: ['Phối hợp', 'Đơn vị phối hợp', 'Cơ quan phối hợp', 'Cơ quan, đơn vị phối hợp'],
  due: [
    'Thời hạn',
    'Hạn',
    'Hạn hoàn thành',
    'Hạn xử lý',
    'Thời hạn hoàn thành',
    'Thời gian hoàn thành',
    'Thời gian thực hiện',
    'Ngày hoàn thành',
    'Thời hạn thực hiện',
  ],
  result: [
    'Kết quả',
    'Kết quả thực hiện',
    'Tình trạng',
    'Trạng thái',
    'Tiến độ',
    'Tình hình thực hiện',
    'Kết quả xử lý',
  ],
} as const;

export type TrackerColumn = keyof typeof TRACKER_COLUMNS;

/** Words of the sheet itself: what an office writes into its cells. */
export const TRACKER_CELLS = {
  /** A result that says the work is over; folded. */
  done: ['hoan thanh', 'da hoan thanh', 'da xong', 'xong', 'da thuc hien', 'da bao cao'],
  /** A result that says it is not; folded. */
  notDone: ['chua', 'dang'],
  standing: 'thuong xuyen',
} as const;

/** Why something of a sheet was not understood. */
export const TRACKER_FAULTS = {
  noHeader:
    'Không tìm thấy dòng tiêu đề: cần ít nhất cột Nội dung và cột Đơn vị, ví dụ “Nội dung nhiệm vụ”, “Đơn vị chủ trì”.',
  noReference: 'Không rõ văn bản nào: ghi số, ký hiệu ở cột Văn bản.',
  noTask: 'Dòng không có nội dung nhiệm vụ.',
  noBody: 'Chưa ghi đơn vị thực hiện.',
  unknownBody: (name: string): string =>
    `Không có “${name}” trong danh bạ: chọn đơn vị ở bước rà soát.`,
  dueNotUnderstood: (text: string): string =>
    `Chưa hiểu thời hạn “${text}”: chọn ngày ở bước rà soát.`,
  secret: 'Dòng có dấu mật: không nhận, không giữ.',
} as const;

export const TRACKER_WORDS = {
  sheet: 'Theo dõi nhiệm vụ',
  /** Beside those that are understood: number of the row, role, state, when it was handed in. */
  more: ['TT', 'Vai trò', 'Trạng thái hiện nay', 'Nộp lúc'],
  untitled: (reference: string): string => `Nhiệm vụ theo ${reference}`,
  fileName: 'so-theo-doi',
} as const;
