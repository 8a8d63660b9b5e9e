/** "Quy tắc nhắc": the ladder in force, as it is. */
export const POLICY_WORDS = {
  title: 'Quy tắc nhắc',
  under: (version: number): string => `Phiên bản ${version}, đang dùng cho các nghĩa vụ mở từ nay.`,
  readOnly:
    'Quy tắc này là của cả hệ thống và chưa sửa được ở đây. Nghĩa vụ đã mở giữ phiên bản lúc mở.',
  hours: 'Giờ gửi thư',
  quiet: (from: string, until: string): string =>
    `Không gửi thư từ ${from} đến ${until} hôm sau, và trong ngày nghỉ. Thượng khẩn, hỏa tốc đi ngay bất kể giờ.`,
  digest: (time: string): string => `Bản tin ngày gửi lúc ${time} mỗi ngày làm việc.`,
  closes: (time: string): string => `Ngày hạn kết thúc lúc ${time}.`,
  when: 'Khi nào',
  to: 'Gửi ai',
  how: 'Cách gửi',
  step: 'Bước nhắc',
  anchor: {
    release: 'khi giao',
    opening: 'khi mở',
    due: 'hạn',
    lastWord: 'lần cuối có tin',
  },
  at: (anchor: string): string => `Ngay ${anchor}`,
  onDue: 'Ngày hạn',
  before: (days: number, anchor: string): string => `${days} ngày làm việc trước ${anchor}`,
  after: (days: number, anchor: string): string => `${days} ngày làm việc sau ${anchor}`,
  daysAfter: (days: number, anchor: string): string => `${days} ngày sau ${anchor}`,
  thenDays: (first: string, days: number): string => `${first}, thêm ${days} ngày`,
  every: (days: number): string => `rồi cứ ${days} ngày một lần`,
  audience: {
    contactPoint: 'đầu mối',
    assignee: 'người được giao',
    head: 'lãnh đạo đơn vị',
    coordinator: 'điều phối',
    coordinatorList: 'danh sách của điều phối',
    leader: 'lãnh đạo cơ quan',
    standIn: 'người thay điều phối',
  },
  mail: {
    single: 'thư riêng, buổi sáng',
    singleAtOnce: 'thư riêng, gửi ngay',
    digest: 'dòng trong bản tin ngày',
  },
} as const;
