/** "Bàn giao khi đơn vị kết thúc": who goes on with what ended bodies leave behind. */
export const SUCCESSION_SCREEN_WORDS = {
  title: 'Bàn giao khi đơn vị kết thúc',
  under: (documents: number): string =>
    documents === 0
      ? 'Không có việc nào của đơn vị đã kết thúc'
      : `${documents} văn bản còn việc ở đơn vị đã kết thúc`,
  none: 'Không còn gì chờ bàn giao. Khi một đơn vị kết thúc theo danh bạ, việc còn mở của đơn vị ấy hiện ở đây.',
  noRight: 'Chỉ người của cơ quan giao xem được phần này.',
  more: (count: number): string =>
    `Còn ${count} văn bản nữa, hiện sau khi xác nhận các văn bản trên.`,
  ended: (day: string): string => `kết thúc hoạt động ngày ${day}`,
  basis: (document: string): string => `Căn cứ: ${document}`,
  nobodyFollows: 'Danh bạ không ghi đơn vị kế thừa',
  work: (count: number): string => `${count} việc còn mở`,
  reports: (count: number): string => `${count} báo cáo đang phải nộp`,
  reportsToCome: 'các kỳ báo cáo sắp tới',
  documentTo: (body: string): string => `Văn bản, báo cáo và việc của ${body} giao cho`,
  workTo: (title: string): string => `Việc “${title}” giao cho`,
  likeDocument: 'Theo văn bản',
  choose: 'Chọn đơn vị tiếp nhận',
  otherBody: 'Tìm đơn vị khác',
  takeBack: 'Không ai tiếp nhận: thu hồi, thôi giao',
  endWork: 'Thôi giao việc này',
  late: 'đã quá hạn, cần hạn mới',
  dueOn: 'Hạn mới cho việc đã quá hạn',
  dueHint: 'Việc chưa quá hạn giữ nguyên hạn đang có.',
  reason: 'Căn cứ, lý do',
  confirm: (documents: number): string => `Xác nhận bàn giao ${documents} văn bản`,
  confirming: 'Đang bàn giao …',
  nothingChosen: 'Chưa chọn đơn vị tiếp nhận cho văn bản nào.',
  reasonMissing: 'Chưa ghi căn cứ, lý do.',
  told: 'Đơn vị tiếp nhận được báo bằng thư và phải tiếp nhận nếu chưa có văn bản; đơn vị đã kết thúc không nhận thư nào nữa. Lịch sử giữ nguyên dưới tên cũ.',
  done: (documents: number): string => `Đã bàn giao ${documents} văn bản.`,
  refused: (count: number): string =>
    `${count} văn bản chưa bàn giao được, lý do ghi ở từng văn bản.`,
} as const;
