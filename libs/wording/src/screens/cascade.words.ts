/** "Cây triển khai": what the levels below have come to. */
export const CASCADE_SCREEN_WORDS = {
  none: 'Chưa đơn vị nào ban hành văn bản triển khai việc của đợt này xuống cấp dưới.',
  note: 'Chỉ hiện số liệu và số, ký hiệu văn bản của cấp dưới; nội dung, trao đổi và địa chỉ thuộc đơn vị ban hành.',
  levels: 'Từng cấp',
  level: 'Cấp',
  levelOf: (level: number): string => `Cấp ${level} giao cấp ${level + 1}`,
  documents: 'Văn bản triển khai',
  due: 'Hạn',
  bodies: 'Đơn vị nhận',
  acknowledged: 'Đã tiếp nhận',
  done: 'Hoàn thành',
  share: (done: number, all: number): string =>
    all === 0 ? `${done}` : `${done} (${Math.round((done * 100) / all)}%)`,
  open: 'Đang làm',
  late: 'Quá hạn',
  reports: 'Báo cáo kỳ',
  reportsOf: (handedIn: number, asked: number): string => `${handedIn}/${asked}`,
  figures: 'Chỉ tiêu',
  figure: (numerator: number, denominator: number | null, share: number | null): string => {
    const shown = denominator === null ? String(numerator) : `${numerator}/${denominator}`;
    return share === null ? shown : `${shown} (${(share * 100).toFixed(1).replace('.', ',')}%)`;
  },
  branches: 'Từng đơn vị triển khai, cộng cả các cấp dưới',
  issuer: 'Đơn vị triển khai',
  more: (count: number): string => `${count} văn bản cấp dưới`,
  up: 'Về cấp trên',
  next: 'Xem thêm',
} as const;

/** The same on the page of the work, and what passes the work on. */
export const CASCADE_PAGE_WORDS = {
  title: 'Triển khai xuống cấp dưới',
  begin: 'Giao tiếp xuống cấp dưới',
  beginHint:
    'Lập bản nháp văn bản của đơn vị từ việc này: việc, chỉ tiêu và hạn sớm hơn được điền sẵn. Chưa gửi cho ai; đồng chí chọn nơi nhận rồi mới giao.',
  send: 'Lập bản nháp',
  level: (level: number, campaigns: number): string => `Cấp ${level + 1}: ${campaigns} văn bản`,
  counts: (
    bodies: number,
    acknowledged: number,
    done: number,
    open: number,
    late: number,
  ): string =>
    `${bodies} đơn vị, đã tiếp nhận ${acknowledged}; việc: hoàn thành ${done}, đang làm ${open}, quá hạn ${late}`,
  figure: (reported: number, bodies: number, sum: string): string =>
    `Chỉ tiêu: ${reported}/${bodies} đơn vị đã báo, cộng ${sum}`,
  branch: (document: string, day: string): string => `${document}, giao ngày ${day}`,
} as const;
