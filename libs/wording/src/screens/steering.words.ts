/** Before an act goes out: who is told what, and the way back to the form. */
export const LOOK_BEFORE_WORDS = {
  look: 'Xem trước ai được báo gì',
  heading: 'Ai được báo gì',
  nothingYet: 'Chưa có gì được ghi, chưa có thư nào được gửi.',
  change: 'Sửa lại',
  stale:
    'Có người vừa làm trước đồng chí. Nội dung đã viết còn nguyên; đóng lại để xem bản mới rồi quyết định.',
  reason: 'Lý do (bắt buộc)',
  reasonIfAny: 'Lý do (nếu có)',
  reasonSaid: (text: string): string => `Lý do trong thư: ${text}`,
  missing: {
    reason: 'Cần viết lý do.',
    day: 'Cần chọn ngày, viết dạng dd/mm/yyyy.',
    body: 'Cần chọn đơn vị.',
    task: 'Cần chọn việc.',
    set: 'Cần chọn đơn vị được giao những gì.',
  },
} as const;

/** A body found by a few letters of its name. */
export const FIND_BODY_WORDS = {
  find: 'Tìm đơn vị, không dấu',
  nobody: 'Không đơn vị nào khớp.',
  remove: 'Bỏ',
  removeBody: (name: string): string => `Bỏ ${name}`,
} as const;

/** Acts on a whole campaign that goes on. */
export const STEERING_WORDS = {
  pending: {
    pause: 'Đang tạm dừng…',
    resume: 'Đang tiếp tục…',
    close: 'Đang kết thúc…',
    recall: 'Đang thu hồi…',
  },
  done: {
    pause: 'Đã tạm dừng nhắc việc.',
    resume: 'Nhắc việc đã tiếp tục.',
    close: 'Đã kết thúc đợt.',
    recall: 'Đã thu hồi văn bản.',
  },
  pauseWhat: (open: number): readonly string[] => [
    `Không ai được báo. ${open} việc đang mở giữ nguyên hạn.`,
    'Từ lúc này không thư nhắc nào đi cho đến khi tiếp tục. Các đơn vị vẫn tiếp nhận, báo cáo được.',
  ],
  resumeWhat: (open: number): readonly string[] => [
    `Thư nhắc lại đi như lịch, về ${open} việc đang mở.`,
    'Bước nhắc đã qua trong lúc tạm dừng không gửi bù; chỉ bước mới nhất của mỗi việc được gửi.',
  ],
  closeWhat: (bodies: number, open: number): readonly string[] => [
    `${bodies} đơn vị được báo đợt đã kết thúc, mỗi đơn vị một thư.`,
    open === 0
      ? 'Không còn việc nào đang mở.'
      : `${open} việc đang mở dừng ở đó, không nhắc nữa. Kỳ báo cáo bị khóa.`,
    'Không mở lại được.',
  ],
  recallWhat: (bodies: number, open: number): readonly string[] => [
    `${bodies} đơn vị được báo văn bản đã thu hồi, mỗi đơn vị một thư.`,
    `${open} việc đang mở không phải làm nữa. Nhật ký và những gì đã nộp vẫn được giữ.`,
    'Không giao lại được văn bản này; muốn giao lại thì lập bản nháp mới từ đợt này.',
  ],
} as const;

/** "Bổ sung đơn vị nhận". */
export const ADD_RECIPIENTS_WORDS = {
  title: 'Bổ sung đơn vị nhận',
  proposed: (group: string): string => `Mới có trong nhóm “${group}”`,
  chosen: (count: number): string => `Đã chọn ${count} đơn vị`,
  given: 'Được giao như nơi nhận nào trong văn bản',
  dates: 'Hạn riêng cho đơn vị mới',
  datesHint: 'Để trống: giữ hạn chung. Việc đã quá hạn thì phải có hạn mới.',
  task: (ordinal: string, title: string): string => `${ordinal}. ${title}`,
  onPaper: 'Giao bản giấy (đơn vị chưa có địa chỉ thư)',
  told: (name: string, work: number): string =>
    `${name}: một thư giao ${work} việc, đề nghị tiếp nhận.`,
  alsoReports: 'Đơn vị mới cũng nộp báo cáo của các kỳ đang mở. Các đơn vị khác không được báo gì.',
  act: (count: number): string => `Giao thêm cho ${count} đơn vị`,
  pending: 'Đang giao thêm…',
  done: (count: number): string => `Đã giao thêm cho ${count} đơn vị.`,
} as const;

/** What the issuer changes of a document that is out: one act, each body told once. */
export const AMEND_WORDS = {
  title: 'Sửa đổi, bổ sung, đính chính',
  tasks: 'Các việc của văn bản',
  task: (ordinal: string, title: string): string => `${ordinal}. ${title}`,
  changed: 'có sửa đổi',
  words: 'Nội dung việc',
  correction: 'Chỉ đính chính chữ, nhiệm vụ không đổi: báo, không phải tiếp nhận lại',
  day: 'Hạn mới (để trống: giữ hạn)',
  drop: 'Thôi giao việc này cho mọi đơn vị',
  added: 'Việc bổ sung',
  addTask: 'Thêm một việc',
  addedTask: (no: number): string => `Việc bổ sung thứ ${no}`,
  removeTask: 'Bỏ việc bổ sung này',
  addedDay: 'Hạn (để trống: không thời hạn)',
  given: 'Giao cho nơi nhận',
  head: 'Đính chính số, ký hiệu, trích yếu',
  number: 'Số',
  symbol: 'Ký hiệu',
  subject: 'Trích yếu',
  by: 'Theo văn bản (nếu có)',
  byHint: 'Ví dụ: Công văn 12/CV-LĐLĐ ngày 03/4/2025',
  nothing: 'Chưa sửa đổi gì.',
  incomplete: 'Việc bổ sung cần nội dung và nơi nhận.',
  nobody: 'Không đơn vị nào phải được báo.',
  acknowledgeWhy:
    'Ai phải làm thêm, làm khác, hoặc sớm hơn thì tiếp nhận lại. Ai chỉ được bớt việc, lùi hạn hay nghe đính chính thì chỉ được báo.',
  act: 'Sửa đổi văn bản',
  pending: 'Đang sửa đổi…',
  done: (bodies: number, acknowledge: number): string =>
    `Đã sửa đổi: ${bodies} đơn vị được báo, ${acknowledge} đơn vị phải tiếp nhận lại.`,
} as const;

/** A document that gives way to a draft. */
export const REPLACE_SCREEN_WORDS = {
  title: 'Thay thế bằng văn bản mới',
  draft: 'Bản nháp của văn bản mới',
  choose: '– chọn –',
  task: (ordinal: string, title: string): string => `Việc ${ordinal}. ${title}`,
  ends: 'Kết thúc cùng văn bản cũ',
  goesOn: (position: number, title: string): string => `Chuyển sang việc ${position}: ${title}`,
  missingDraft: 'Cần chọn bản nháp của văn bản mới.',
  missingChoice: 'Cần chọn cho từng việc: chuyển sang việc nào, hay kết thúc.',
  later: 'Chưa ai được báo và chưa việc nào kết thúc, cho tới khi văn bản mới được giao.',
  byNewDocument:
    'Đơn vị nhận văn bản mới chỉ nhận một thư của văn bản mới, trong đó nêu văn bản được thay thế. Trên đây là các đơn vị không nhận văn bản mới.',
  act: 'Thay thế khi giao văn bản mới',
  pending: 'Đang ghi…',
  done: (carried: number, ended: number): string =>
    `Đã định: ${carried} việc chuyển sang văn bản mới, ${ended} việc kết thúc khi giao.`,
} as const;

/** A new date for a task: of all its bodies, or of those that are chosen. */
export const DUE_DATE_WORDS = {
  title: 'Đổi hạn một việc',
  ofWork: 'Đổi hạn việc này',
  titleOfBodies: (count: number): string => `Đổi hạn cho ${count} đơn vị đã chọn`,
  task: 'Việc',
  chooseTask: '– chọn việc –',
  day: 'Hạn mới',
  dayHint: 'Đến 17:00 ngày ấy. Đơn vị phối hợp có hạn trước hai ngày làm việc.',
  told: (bodies: number, work: number): string =>
    `${bodies} đơn vị được báo qua thư hạn mới của ${work} việc.`,
  kept: (work: number): string =>
    `${work} việc giữ nguyên: đã xong, đã trả lại, hoặc đã có đúng hạn ấy.`,
  replanned: 'Lịch nhắc được xếp lại từ lúc này. Hạn cũ vẫn giữ trong nhật ký.',
  nobody: 'Không việc nào đổi hạn: đã xong, đã trả lại, hoặc đã có đúng hạn ấy.',
  act: (work: number): string => `Đổi hạn ${work} việc`,
  pending: 'Đang đổi hạn…',
  done: (work: number): string => `Đã đổi hạn ${work} việc.`,
} as const;

/** "Chuyển giao" of one piece of work, or of all that a body has. */
export const TRANSFER_WORDS = {
  ofWork: 'Chuyển giao việc này',
  ofAll: 'Chuyển giao cả văn bản',
  to: 'Đơn vị tiếp tục thực hiện',
  suggested: (name: string): string => `Đơn vị đề xuất: ${name}`,
  choose: (name: string): string => `Chọn ${name}`,
  day: 'Hạn mới (nếu đổi)',
  dayHint: 'Để trống: giữ hạn đang có. Việc đã quá hạn thì phải có hạn mới.',
  onPaper: 'Giao bản giấy, nếu đơn vị chưa có văn bản này và chưa có địa chỉ thư',
  fromTold: (name: string): string => `${name}: một thư báo việc đã chuyển giao và lý do.`,
  toTold: (name: string): string =>
    `${name}: một thư giao việc, đề nghị tiếp nhận nếu chưa có văn bản này.`,
  kept: 'Những gì đã nộp vẫn ở đơn vị cũ và đơn vị mới đọc được. Không hoàn tác được; muốn trả về thì chuyển giao lần nữa.',
  allKept:
    'Việc đã xong vẫn tính cho đơn vị cũ; việc và kỳ báo cáo còn mở do đơn vị mới làm tiếp. Không hoàn tác được.',
  manyTitle: (bodies: number): string => `Chuyển giao việc của ${bodies} đơn vị`,
  ofMany: (work: number, bodies: number): string => `Chuyển giao ${work} việc của ${bodies} đơn vị`,
  eachChosen: 'Mỗi đơn vị đã chọn',
  tooMany: (bodies: number, work: number): string =>
    `Mỗi lần chuyển giao được nhiều nhất ${bodies} đơn vị và ${work} việc. Bỏ chọn bớt rồi làm lại.`,
  noneOfMany: 'Các đơn vị đã chọn không còn việc nào chuyển giao được.',
  doneMany: (done: number, refused: number): string =>
    refused === 0
      ? `Đã chuyển giao ${done} việc.`
      : `Đã chuyển giao ${done} việc; ${refused} việc không chuyển được và vẫn ở đơn vị cũ.`,
  act: (name: string): string => `Chuyển giao cho ${name}`,
  pending: 'Đang chuyển giao…',
  done: (name: string): string => `Đã chuyển giao cho ${name}.`,
} as const;

/** "Thôi giao" one piece of work; "Thu hồi ở đơn vị" all that a body has. */
export const TAKE_BACK_WORDS = {
  cancel: 'Thôi giao việc này',
  cancelTold: (name: string): string => `${name}: một thư báo thôi giao việc này và lý do.`,
  cancelKept: 'Việc không được nhắc nữa. Những gì đã nộp vẫn được giữ. Không hoàn tác được.',
  cancelPending: 'Đang thôi giao…',
  cancelDone: 'Đã thôi giao việc.',
  takeOut: 'Thu hồi ở đơn vị này',
  takeOutTold: (name: string): string => `${name}: một thư báo văn bản đã thu hồi ở đơn vị.`,
  takeOutKept:
    'Các việc chưa xong không phải làm nữa, các đơn vị khác không đổi, nhật ký vẫn được giữ. Thư đã đi không gọi lại được; muốn đơn vị làm tiếp thì phải giao lại.',
  takeOutPending: 'Đang thu hồi…',
  takeOutDone: (name: string): string => `Đã thu hồi ở ${name}.`,
  reinstate: 'Giao lại văn bản',
  reinstateTold: (name: string): string =>
    `${name}: một thư báo văn bản được giao lại, đề nghị tiếp nhận.`,
  reinstatePending: 'Đang giao lại…',
  reinstateDone: (name: string): string => `Đã giao lại cho ${name}.`,
  declined: (reason: string): string => `Đơn vị đã trả lại văn bản: ${reason}`,
  wholeDocument: 'Cả văn bản',
} as const;
