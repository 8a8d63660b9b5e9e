/** "Chi tiết việc" and its forms. */
export const WORK_PAGE_WORDS = {
  returned: 'Đề nghị bổ sung:',
  declined: 'Đã trả lại, không thuộc thẩm quyền:',
  acknowledgeFirst: 'Văn bản này chưa được tiếp nhận.',
  openDocument: 'Xem văn bản và tiếp nhận',
  body: 'Đơn vị thực hiện',
  role: 'Vai trò',
  partners: 'Phối hợp với',
  reportsTo: 'Báo cáo tới',
  issuer: 'Cơ quan giao',
  dueAt: 'Thời hạn',
  firstDue: 'Hạn ban đầu',
  undated: 'Không ghi thời hạn',
  standing: 'Việc thường xuyên, kết thúc cùng đợt giao nhiệm vụ',
  lastWord: 'Tiến độ gần nhất',
  lastNote: 'Ghi chú gần nhất',
  wordAt: (word: string, moment: string): string => `${word}, lúc ${moment}`,
  dueChanges: 'Các lần đổi hạn',
  dueChange: (before: string, after: string, who: string): string =>
    `${before} → ${after} (${who})`,
  noDue: 'không thời hạn',
  submissions: 'Các lần báo cáo',
  submittedBy: (moment: string, who: string): string => `${moment}, ${who}`,
  accepted: 'Đã xác nhận hoàn thành',
  returnedOnce: 'Đã trả lại',
  undecided: 'Chờ xác nhận',
  waits: 'Kết quả đã nộp, đang chờ điều phối xác nhận.',
  transferred: (body: string): string => `Việc đã chuyển giao cho ${body}.`,
  remindersWait: 'Đang chờ trả lời gia hạn, nhắc việc tạm dừng.',
  figure: (reached: string, all: string | null, unit: string): string =>
    `Số liệu: ${reached}${all === null ? '' : `/${all}`}${unit === '' ? '' : ` ${unit}`}`,
  chooseAgain: 'Tệp không giữ lại được trong trình duyệt: xin chọn lại tệp.',
} as const;

/** "Việc này đang thế nào?" */
export const PROGRESS_FORM_WORDS = {
  title: 'Cập nhật tiến độ',
  ask: 'Việc này đang thế nào?',
  note: 'Ghi chú (không bắt buộc)',
  send: 'Cập nhật',
  doneIsNotHandedIn: 'Chọn “Đã xong” chỉ báo tiến độ; để kết thúc việc, dùng “Báo cáo hoàn thành”.',
  recorded: 'Đã ghi nhận tiến độ.',
} as const;

/** "Báo cáo hoàn thành" */
export const SUBMIT_FORM_WORDS = {
  title: 'Báo cáo hoàn thành',
  note: 'Kết quả thực hiện',
  noteHint: 'Nêu đã làm gì, kết quả bao nhiêu, khi nào.',
  files: 'Minh chứng (không bắt buộc)',
  filesHint: (megabytes: number, most: number): string =>
    `Ảnh, PDF hoặc văn bản, mỗi tệp tới ${megabytes} MB, nhiều nhất ${most} tệp.`,
  links: 'Liên kết (không bắt buộc)',
  linksHint: 'Nơi xem được kết quả: bài đăng, hồ sơ trên hệ thống khác.',
  linkUrl: (row: number): string => `Địa chỉ ${row}`,
  linkTitle: 'Tên gọi',
  target: (target: string): string => `Chỉ tiêu: ${target}`,
  reached: 'Đã đạt',
  of: (base: string): string => `Trên tổng số ${base}`,
  ofAll: 'Trên tổng số',
  notNumber: 'Phải là một con số, ví dụ 1.250 hoặc 12,5.',
  reachedMissing: 'Nêu cả số đã đạt.',
  send: 'Nộp báo cáo hoàn thành',
  after: 'Sau khi nộp, điều phối của cơ quan giao sẽ xác nhận hoặc đề nghị bổ sung.',
  recorded: 'Đã nộp báo cáo hoàn thành. Điều phối đã được báo.',
} as const;

/** "Xác nhận hoàn thành", "Trả lại": of the body that leads, on the work of those who support it. */
export const JUDGE_FORM_WORDS = {
  accept: 'Xác nhận hoàn thành',
  acceptNote: 'Nhận xét (không bắt buộc)',
  sendAcceptance: 'Xác nhận hoàn thành',
  accepted: 'Đã xác nhận hoàn thành. Đơn vị được báo.',
  return: 'Trả lại, đề nghị bổ sung',
  returnReason: 'Đề nghị bổ sung gì (bắt buộc)',
  returnDay: 'Hạn bổ sung',
  returnDayHint: 'Để trống: giữ hạn đang có.',
  sendBack: 'Trả lại, đề nghị bổ sung',
  returned: 'Đã trả lại. Đơn vị được báo phải bổ sung gì.',
} as const;

/** "Không thuộc thẩm quyền", for one piece of work. */
export const DECLINE_FORM_WORDS = {
  title: 'Không thuộc thẩm quyền',
  reason: 'Lý do (bắt buộc)',
  suggestedBody: 'Đơn vị phù hợp hơn (nếu biết)',
  after: 'Việc được trả lại cơ quan giao kèm lý do; điều phối sẽ quyết định.',
  send: 'Trả lại việc này kèm lý do',
  recorded: 'Đã trả lại việc. Điều phối đã được báo.',
} as const;

/** "Xin gia hạn" */
export const EXTENSION_FORM_WORDS = {
  title: 'Xin gia hạn',
  dueOn: 'Đề nghị hạn mới',
  reason: 'Lý do (bắt buộc)',
  after: 'Hạn cũ còn hiệu lực đến khi điều phối trả lời.',
  send: 'Gửi đề nghị gia hạn',
  recorded: 'Đã gửi đề nghị gia hạn. Điều phối đã được báo.',
} as const;

/** "Mốc" of the work, and the form that says one is reached. */
export const MILESTONE_FORM_WORDS = {
  title: 'Các mốc',
  due: (due: string): string => `hạn ${due}`,
  reachedAt: (moment: string, who: string): string => `${moment}, ${who}`,
  reach: 'Báo đã đạt mốc',
  note: 'Ghi chú (không bắt buộc)',
  send: 'Báo đã đạt',
  recorded: 'Đã ghi nhận mốc đã đạt.',
  open: 'Mốc chưa đạt:',
  toReach: 'Mở việc để báo đã đạt',
  signInToReach: 'Đăng nhập để báo đã đạt',
} as const;

/** "Hỏi lại", about one piece of work. */
export const QUESTION_FORM_WORDS = {
  title: 'Hỏi lại cơ quan giao',
  text: 'Câu hỏi (bắt buộc)',
  send: 'Gửi câu hỏi',
  recorded: 'Đã gửi câu hỏi. Điều phối đã được báo.',
} as const;

/** Answers to what was asked, of either side. */
export const ANSWER_FORM_WORDS = {
  title: 'Trao đổi chờ trả lời',
  empty: 'Không có câu hỏi, đề nghị hay yêu cầu giải trình nào đang chờ đồng chí trả lời.',
  explanation: 'Giải trình',
  explanationText: 'Nội dung giải trình (bắt buộc)',
  sendExplanation: 'Gửi giải trình',
  answer: 'Trả lời',
  answerText: 'Nội dung trả lời (bắt buộc)',
  sendAnswer: 'Gửi trả lời',
  grant: 'Đồng ý gia hạn',
  grantUntil: 'Hạn mới',
  grantHint: 'Để nguyên là ngày đơn vị đề nghị; hạn cũ vẫn được giữ trong nhật ký.',
  grantNote: 'Ghi chú (không bắt buộc)',
  sendGrant: 'Đồng ý gia hạn',
  refuse: 'Không đồng ý',
  refuseReason: 'Lý do (bắt buộc)',
  sendRefusal: 'Không đồng ý gia hạn',
  askedBy: (who: string, moment: string): string => `${who}, ${moment}`,
  ofBody: (body: string): string => `Đơn vị: ${body}`,
  wholeDocument: 'Cả văn bản',
  answerBefore: (due: string): string => `Trả lời trước ${due}.`,
  wanted: (due: string): string => `Đề nghị gia hạn đến ${due}.`,
  openCampaign: 'Mở bàn điều hành của đợt',
  recorded: 'Đã ghi câu trả lời. Bên hỏi đã được báo.',
  more: 'Xem tiếp',
  tag: {
    question: 'Hỏi lại',
    extension: 'Xin gia hạn',
    explanation: 'Cần giải trình',
    milestone: 'Mốc',
  },
} as const;
