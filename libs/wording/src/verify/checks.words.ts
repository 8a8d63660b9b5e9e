/** Of every check of `verify`. */
export const VERIFY_WORDS = {
  more: (count: number): string => `… và ${count} lỗi nữa`,
} as const;

/** I1 */
export const UNIQUENESS_CHECK_WORDS = {
  title: 'Mỗi đơn vị một lượt gửi, mỗi việc một vai một dòng',
  scope: (dispatches: string): string => `${dispatches} lượt gửi`,
  rows: { dispatch: 'lượt gửi', assignment: 'giao việc' },
  doubled: (what: string, id: string, count: string): string => `${what} ${id}: ${count} dòng`,
  pagesMissing: (campaign: string, found: string, expected: number): string =>
    `đợt ${campaign}: ${found}/${expected} lượt gửi`,
} as const;

/** I2 */
export const ANSWERS_CHECK_WORDS = {
  title: 'Mọi trả lời khách đã nhận đều còn, không có gì thừa',
  needs: 'cần --journal',
  scope: (answers: number): string => `${answers} trả lời trong nhật ký khách`,
  lost: (what: string): string => `mất: ${what}`,
  tooMany: (what: string): string => `thừa: ${what}`,
} as const;

/** I3 */
export const NOTICES_CHECK_WORDS = {
  title: 'Mỗi lượt thông báo ở đúng một thư, mỗi thư đến đúng một lần',
  titleAtServer: 'Mỗi lượt thông báo ở đúng một thư, mỗi thư đến đúng một lần (máy chủ thư)',
  needs: 'cần --mailbox',
  scope: (mails: string): string => `${mails} thư trong cơ sở dữ liệu`,
  scopeAtServer: (deliveries: number): string => `${deliveries} lần nhận`,
  loose: (id: string): string => `lượt thông báo ${id} không ở thư nào`,
  empty: (id: string, template: string): string =>
    `thư ${id} (${template}) không mang lượt thông báo nào`,
  stuck: (id: string): string => `thư ${id} đang giữ mà không có hạn giữ`,
  arrivedTimes: (key: string, times: number): string => `thư ${key} đến ${times} lần`,
  neverArrived: (key: string): string => `thư ${key} ghi đã gửi mà không đến`,
  suppressedArrived: (key: string): string => `thư ${key} đã thôi gửi mà vẫn đến`,
  unknown: (key: string): string => `thư ${key} đến mà không có trong cơ sở dữ liệu`,
} as const;

/** I4 */
export const STEPS_CHECK_WORDS = {
  title: 'Mỗi bước nhắc đã gửi, bị vượt, thôi gửi hoặc chưa đến; không nhắc sau khi đã làm',
  scope: (obligations: string): string => `${obligations} nghĩa vụ`,
  late: (id: string, kind: string, step: string): string =>
    `nghĩa vụ ${id} (${kind}) trễ bước ${step}`,
  afterDeed: (mail: string, obligation: string): string =>
    `thư ${mail} nhắc nghĩa vụ ${obligation} sau khi đã xong`,
  twice: (obligation: string, step: number, recipient: string): string =>
    `nghĩa vụ ${obligation} bước ${step} báo ${recipient} hai lần`,
} as const;

/** I6 */
export const TOTALS_CHECK_WORDS = {
  title: 'Số tổng bằng đếm lại từng dòng',
  scope: (campaigns: number): string => `${campaigns} đợt`,
  work: 'việc',
  dispatches: 'lượt gửi',
  period: (id: string): string => `kỳ ${id}`,
  level: (level: number): string => `cây triển khai, cấp ${level}`,
  milestone: (id: string): string => `mốc ${id}`,
  differs: (where: string, number: string, shown: number, counted: number): string =>
    `${where}: ${number} là ${shown}, đếm lại ${counted}`,
  /** @param late null: the board has no row for the dispatch */
  boardDiffers: (dispatch: string, late: number | null, counted: number): string =>
    `lượt gửi ${dispatch}: bàn điều hành ghi ${late ?? 'thiếu'} việc trễ, đếm lại ${counted}`,
} as const;

/** I8, what the states of the rows ask for. */
export const OWED_CHECK_WORDS = {
  title: 'Nghĩa vụ mở đúng như trạng thái đòi hỏi',
  scope: (dispatches: number): string => `${dispatches} lượt gửi`,
  missing: (what: string): string => `thiếu nghĩa vụ ${what}`,
  tooMany: (what: string): string => `thừa nghĩa vụ ${what}`,
  twice: (what: string): string => `nghĩa vụ mở hai lần ${what}`,
  reportMissing: (period: string): string => `thiếu báo cáo của kỳ ${period}`,
  ofDispatch: (id: string, what: string): string => `lượt gửi ${id}: ${what}`,
} as const;

/** I8, what was set aside. */
export const SET_ASIDE_CHECK_WORDS = {
  title: 'Không nghĩa vụ hay kỳ báo cáo nào bị cách ly mà chưa ai xử lý',
  scope: 'nghĩa vụ và kỳ đang mở',
  rows: { obligation: 'nghĩa vụ', period: 'kỳ báo cáo' },
  waits: (what: string, id: string, campaign: string): string =>
    `${what} ${id} của đợt ${campaign} bị cách ly, chờ xử lý`,
} as const;

/** I8, what must be there. */
export const DUTIES_CHECK_WORDS = {
  titleOfRows: 'Điều phải có thì có (nghĩa vụ)',
  titleOfWorkflows: 'Điều phải có thì có (quy trình)',
  needs: 'cần TEMPORAL_ADDRESS',
  scopeOfRows: 'nghĩa vụ đang mở',
  scopeOfWorkflows: (campaigns: number): string => `${campaigns} đợt đang mở`,
  leftOpen: (obligation: string, campaign: string): string =>
    `nghĩa vụ ${obligation} còn mở trong đợt đã kết thúc ${campaign}`,
  notDone: (duty: string, subject: string, campaign: string, since: string): string =>
    `chưa: ${duty} (${subject} của đợt ${campaign}, từ ${since})`,
  workflowMissing: (campaign: string): string => `đợt ${campaign} không có quy trình`,
  digestMissing: 'bản tin ngày không có quy trình',
} as const;

/** I9 */
export const UPLOADS_CHECK_WORDS = {
  title: 'Tệp nộp nguyên vẹn hoặc không có',
  needs: 'cần thư mục dữ liệu',
  scope: (files: number): string => `${files} tệp`,
  missing: (id: string): string => `tệp ${id} không có`,
  changed: (id: string): string => `tệp ${id} không đúng kích thước hoặc mã băm`,
  unclaimed: (key: string): string => `tệp ${key} không thuộc lần nộp nào`,
} as const;
