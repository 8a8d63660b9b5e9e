import { UNDATED } from '../undated.js';

/** `launch` */
export const LAUNCH_COMMAND_WORDS = {
  description: 'Giao nhiệm vụ từ một văn bản hoặc một kết quả bóc tách',
  file: 'tệp văn bản, hoặc tệp JSON theo hợp đồng dondoc.reading/v1',
  answers: 'tệp JSON trả lời các câu hỏi; không có thì hỏi tại đây',
  yes: 'không hỏi lại trước khi giao (mặc định khi có --answers)',
  dryRun: 'chỉ xem trước, không ghi gì',
  /** Typed to agree. */
  agreed: 'giao',
  agree: 'Gõ “giao” để giao nhiệm vụ:',
  notLaunched: (campaignId: string): string => `Chưa giao. Bản nháp ${campaignId} được giữ lại.`,
  progress: (pagesDone: number, pages: number, bodies: number): string =>
    `Đã giao ${pagesDone}/${pages} trang, ${bodies} đơn vị`,
  launched: (campaignId: string): string =>
    `Đã giao nhiệm vụ: đợt ${campaignId}. Xem tiếp: dondoc status ${campaignId}`,
  /** @param error why the launch failed; null: it only takes long */
  notYet: (campaignId: string, state: string, error: string | null): string =>
    `Đợt ${campaignId} đang ở trạng thái ${state}. ${error ?? 'Worker có đang chạy không?'}`,
  plan: (bodies: number, tasks: number, pages: number): string =>
    `${bodies} đơn vị, ${tasks} việc, ${pages} trang`,
  undated: UNDATED,
} as const;

/** `status` */
export const STATUS_COMMAND_WORDS = {
  description: 'Các đợt giao nhiệm vụ và số liệu lúc này',
  campaign: 'số/ký hiệu hoặc mã của một đợt',
  asOf: (moment: string): string => `Số liệu lúc ${moment}`,
  none: 'Chưa có đợt nào. Giao đợt đầu tiên: dondoc launch READING.json --answers ANSWERS.json',
  headings: ['VĂN BẢN', 'TRẠNG THÁI', 'ĐƠN VỊ', 'TIẾP NHẬN', 'TRONG HẠN', 'QUÁ HẠN', 'MÃ'],
} as const;

/** `verify` */
export const VERIFY_COMMAND_WORDS = {
  description: 'Kiểm tra bất biến và chuỗi băm nhật ký',
  journal: 'nhật ký của khách, mỗi dòng một JSON {act, id, mark}',
  heads: 'tệp heads.json của một bản sao lưu, cất ngoài cơ sở dữ liệu',
  mailbox: 'địa chỉ hộp thư thử, ví dụ http://localhost:1080',
  notChecked: (scope: string): string => `chưa kiểm tra: ${scope}`,
  receipt:
    'tệp biên nhận, một hay nhiều: chứng minh hoặc bác bỏ rằng nhật ký còn nguyên như lúc đó',
  anchor: 'tệp niêm phong nhật ký, một hay nhiều: càng nhiều tệp càng chỉ rõ chỗ bị sửa',
} as const;

/** `nudge` */
export const NUDGE_COMMAND_WORDS = {
  description: 'Đôn đốc các đơn vị có việc quá hạn của một đợt; mỗi việc mỗi ngày một lần',
  text: 'nội dung đôn đốc, thay cho câu có sẵn',
  dryRun: 'chỉ xem sẽ đôn đốc những ai, không gửi',
  nudged: (work: number, bodies: number): string =>
    `Đã đôn đốc ${work} việc quá hạn của ${bodies} đơn vị.`,
  wouldNudge: (work: number, bodies: number): string =>
    `Sẽ đôn đốc ${work} việc quá hạn của ${bodies} đơn vị.`,
  alreadyToday: (work: number): string => `${work} việc đã được đôn đốc hôm nay.`,
  content: (text: string): string => `Nội dung: ${text}`,
} as const;

/** `transfer` */
export const TRANSFER_COMMAND_WORDS = {
  description: 'Chuyển giao toàn bộ việc của một đơn vị trong một đợt cho đơn vị khác',
  body: 'mã đơn vị chuyển đi',
  to: 'mã đơn vị nhận',
  reason: 'lý do, kèm văn bản làm căn cứ nếu có',
  due: 'hạn mới YYYY-MM-DD; không nêu thì giữ hạn, nếu chưa qua',
  paper: 'giao bản giấy, nếu đơn vị nhận chưa có văn bản',
  wrong: 'Mã đơn vị nhận, lý do hoặc hạn YYYY-MM-DD không đúng.',
  done: (work: number, reports: number, body: string): string =>
    `Đã chuyển giao ${work} việc và ${reports} báo cáo kỳ cho ${body}.`,
  joined: (work: number): string => `${work} việc nhập vào việc cùng loại mà đơn vị đang giữ.`,
} as const;

/** `successions` */
export const SUCCESSIONS_COMMAND_WORDS = {
  description: 'Việc, báo cáo của đơn vị đã kết thúc và đơn vị tiếp nhận; --apply để bàn giao',
  issuer: 'mã cơ quan ban hành',
  campaign: 'chỉ của một đợt',
  apply: 'bàn giao ở mọi văn bản chỉ có một đơn vị kế tục; còn lại chờ người chọn',
  reason: 'lý do, kèm văn bản làm căn cứ (bắt buộc khi --apply)',
  due: 'hạn mới YYYY-MM-DD của việc đã quá hạn; việc khác giữ hạn',
  paper: 'giao bản giấy cho đơn vị chưa có văn bản',
  /** Stands in for the reason while nothing is written. */
  foreseenOnly: 'xem trước',
  wrong: 'Hạn viết YYYY-MM-DD.',
  none: 'Không còn việc nào của đơn vị đã kết thúc.',
  headings: ['VĂN BẢN', 'ĐƠN VỊ', 'CÒN LẠI', 'TIẾP NHẬN', ''],
  left: (work: number, reports: number): string => `${work} việc, ${reports} báo cáo kỳ`,
  choose: (codes: readonly string[]): string =>
    codes.length === 0 ? 'chưa có đơn vị kế tục' : `cần chọn: ${codes.join(', ')}`,
  handedOver: 'đã bàn giao',
  refused: 'không bàn giao được',
  more: (count: number): string => `Còn ${count} văn bản nữa: chạy lại sau khi bàn giao.`,
  would: ({ done, bodies, mails }: { done: number; bodies: number; mails: number }): string =>
    `Sẽ bàn giao ${done} văn bản; ${bodies} đơn vị được báo, ${mails} thư. Thêm --apply --reason để làm.`,
} as const;

/** `recipients` */
export const RECIPIENTS_COMMAND_WORDS = {
  description: 'Bổ sung đơn vị nhận vào một đợt đang chạy, với việc của các nhóm nhận nêu ra',
  bodies: 'mã các đơn vị bổ sung',
  set: 'số thứ tự nhóm nhận mà các đơn vị thuộc về',
  reason: 'lý do, kèm văn bản làm căn cứ nếu có',
  paper: 'giao bản giấy',
  dryRun: 'chỉ xem ai sẽ nhận gì, không ghi gì',
  wrong: 'Mã đơn vị, số nhóm nhận hoặc lý do không đúng.',
  would: (bodies: number): string => `Sẽ bổ sung ${bodies} đơn vị:`,
  done: (bodies: number): string => `Đã bổ sung ${bodies} đơn vị:`,
  given: (work: number, reports: number): string => `${work} việc, ${reports} báo cáo kỳ`,
} as const;

/** `act` */
export const ACT_COMMAND_WORDS = {
  description: 'Một thao tác trên nhiều việc: accept, return, nudge, extend, transfer',
  act: 'accept | return | nudge | extend | transfer',
  file: 'tệp ghi mã các việc, mỗi dòng một mã; - là đọc từ đầu vào chuẩn',
  reason: 'lý do (return, extend, transfer)',
  due: 'hạn mới YYYY-MM-DD (return, extend, transfer)',
  to: 'mã đơn vị nhận (transfer)',
  text: 'nội dung đôn đốc, hoặc nhận xét khi chấp nhận',
  dryRun: 'chỉ xem ai sẽ được báo, không ghi gì',
  wrong: 'Thao tác, mã việc, lý do, hạn YYYY-MM-DD hoặc mã đơn vị nhận không đúng.',
  would: (done: number, refused: number, bodies: number, mails: number): string =>
    `Sẽ làm được ${done} việc, ${refused} việc không được; ${bodies} đơn vị được báo, ${mails} thư.`,
  done: (done: number, refused: number): string =>
    refused === 0 ? `Đã làm ${done} việc.` : `Đã làm ${done} việc, ${refused} việc không được:`,
} as const;

/** `incident` */
export const INCIDENT_COMMAND_WORDS = {
  description: 'Bước bị cách ly vì lỗi',
  list: 'Các bước bị cách ly chưa xử lý',
  none: 'Không có gì bị cách ly.',
  headings: ['LÚC', 'LỖI', 'ĐỢT', 'MÃ SỰ CỐ'],
  settle: 'Thử lại một bước bị cách ly, hoặc bỏ nó và nêu lý do',
  incident: 'mã sự cố, như `incident list` in ra',
  retry: 'thử lại',
  drop: 'bỏ, với lý do',
  oneOfTwo: 'Chọn một trong hai: --retry, hoặc --drop kèm lý do.',
  retried: 'Đã trả lại để thử lại.',
  dropped: 'Đã bỏ; không nhắc việc này nữa.',
} as const;

/** `mail` */
export const MAIL_COMMAND_WORDS = {
  description: 'Đường gửi thư',
  status: 'Thư có đang đi không, và nếu không thì vì sao',
  resume: 'Cho gửi tiếp, sau khi đã sửa tài khoản, địa chỉ gửi hoặc máy chủ thư',
  resend: 'Gửi lại mọi thư của một đợt đã bị từ chối',
  resent: (mails: number): string => `Đã cho gửi lại ${mails} thư.`,
  open: 'Thư đang đi.',
  waitsForPerson: (since: string, reason: string): string =>
    `Thư đang chờ từ ${since} (cần người xử lý): ${reason}`,
  triesByItself: (since: string, reason: string): string =>
    `Thư đang chờ từ ${since} (tự thử lại): ${reason}`,
} as const;

export const TARGETS_COMMAND_WORDS = {
  description: 'Chỉ tiêu của một đợt: các đơn vị cùng nhau đã đạt bao nhiêu',
  none: 'Đợt này không có chỉ tiêu bằng số.',
  headings: ['Việc', 'Chỉ tiêu', 'Đã báo số liệu', 'Đơn vị đạt', 'Cộng'],
  sum: (numerator: number, denominator: number | null, share: number | null): string => {
    const shown = denominator === null ? String(numerator) : `${numerator}/${denominator}`;
    return share === null ? shown : `${shown} (${(share * 100).toFixed(1).replace('.', ',')}%)`;
  },
} as const;

export const MILESTONES_COMMAND_WORDS = {
  description: 'Các mốc của một đợt: bao nhiêu đơn vị đã đạt, chưa đạt, quá hạn',
  none: 'Đợt này không có mốc nào.',
  headings: ['Việc', 'Mốc', 'Hạn', 'Đạt đúng hạn', 'Đạt muộn', 'Chưa đạt', 'Quá hạn'],
  dropped: (text: string): string => `${text} (đã bỏ)`,
} as const;

export const CASCADE_COMMAND_WORDS = {
  description: 'Cây triển khai của một đợt: số liệu từng cấp, từng văn bản của cấp dưới',
  under: 'chỉ dưới việc này (mã của việc) thay cho cả đợt',
  none: 'Chưa có văn bản nào triển khai xuống cấp dưới.',
  levels: [
    ...['Cấp', 'Văn bản', 'Hạn', 'Đơn vị', 'Tiếp nhận', 'Hoàn thành', 'Đang làm', 'Quá hạn'],
    ...['Báo cáo kỳ', 'Chỉ tiêu'],
  ],
  branches: [
    ...['Đơn vị triển khai', 'Số, ký hiệu', 'Hạn', 'Văn bản dưới', 'Đơn vị', 'Tiếp nhận'],
    ...['Hoàn thành', 'Đang làm', 'Quá hạn', 'Mã đợt'],
  ],
  handedIn: (handedIn: number, asked: number): string => `${handedIn}/${asked}`,
} as const;

export const STATISTICS_COMMAND_WORDS = {
  description: 'Thống kê: bốn ô của QĐ 42/2014, xếp hạng; tại bất kỳ ngày nào đã qua',
  by: 'đếm theo',
  asOf: 'số liệu đến hết ngày này (YYYY-MM-DD)',
  noDay: (text: string): string => `${text} không phải là ngày viết YYYY-MM-DD.`,
} as const;

/** `watch`: a folder where the scanner drops its files. */
export const INTAKE_WORDS = {
  watchDescription:
    'Trông một thư mục: mỗi văn bản nằm trong đó được bóc tách thành bản nháp của cơ quan, chưa giao gì',
  folder: 'thư mục máy quét ghi vào',
  once: 'nạp những gì đang có rồi thôi',
  takenFolder: 'Đã nạp',
  refusedFolder: 'Không nạp được',
  watching: (folder: string): string => `Đang trông ${folder}. Ctrl-C để dừng.`,
  taken: (file: string, what: string, tasks: number, questions: number, id: string): string =>
    `${file}: ${what}, ${tasks} việc, ${questions} câu hỏi, bản nháp ${id}`,
  refused: (file: string, reason: string): string => `${file}: không nạp được. ${reason}`,
  secret: (file: string): string =>
    `${file}: có dấu mật hoặc không rõ có dấu mật hay không. Không nhận, không giữ gì; tệp còn nguyên trong thư mục.`,
} as const;

/** `import-tracker`: the tracking sheet an office keeps. */
export const TRACKER_COMMAND_WORDS = {
  description:
    'Nạp sổ theo dõi nhiệm vụ (Excel, CSV) thành bản nháp; không có --apply thì chỉ xem trước',
  file: 'tệp .xlsx hoặc .csv, mỗi dòng một nhiệm vụ',
  apply: 'tạo các bản nháp',
  columns: (taken: readonly string[]): string => `Cột hiểu được: ${taken.join('; ')}`,
  leftOut: (headings: readonly string[]): string => `Cột không dùng: ${headings.join('; ')}`,
  document: (reference: string, tasks: number): string => `${reference}: ${tasks} việc`,
  done: 'đã xong, không giao lại',
  notUnderstood: (line: number, detail: string): string => `Dòng ${line}: ${detail}`,
  made: (campaignId: string): string => `Bản nháp ${campaignId}`,
} as const;
