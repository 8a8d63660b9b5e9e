/** The coordinator asks for more. */
export const RETURNED_WORDS = {
  subject: (title: string): string => `[Trả lại] Đề nghị bổ sung: ${title}`,
  headline: 'Đề nghị bổ sung',
  explain: (bodyName: string): string =>
    `Kết quả của ${bodyName} được trả lại để bổ sung. Những gì đã nộp vẫn được giữ.`,
  asked: 'Nội dung đề nghị bổ sung',
  heading: 'Việc cần bổ sung',
  button: 'Xem và bổ sung',
} as const;

/** What changed for a piece of work, or for everything under a document. */
export const CHANGE_NAMES = {
  due_changed: 'Hạn mới',
  content_changed: 'Nội dung mới',
  reinstated: 'Giao lại việc',
  cancelled: 'Đã thôi giao',
  taken_back: 'Đã thu hồi ở đơn vị',
  transferred: 'Đã chuyển giao cho đơn vị khác',
  received: 'Nhận việc chuyển giao',
  support_handed_in: 'Đơn vị phối hợp đã nộp kết quả',
  parent_ended: 'Việc cấp trên đã kết thúc',
  amended: 'Văn bản được sửa đổi, đính chính',
  campaign_recalled: 'Văn bản đã được thu hồi',
  campaign_closed: 'Đợt giao nhiệm vụ đã kết thúc',
} as const;

type ChangeKind = keyof typeof CHANGE_NAMES;

export const CHANGED_WORDS = {
  subject: (what: string, kind: ChangeKind): string =>
    `[Thay đổi] ${what}: ${CHANGE_NAMES[kind].toLowerCase()}`,
  dueSubject: (title: string, day: string): string => `[Thay đổi] ${title}: hạn mới ${day}`,
  subjectOfMany: (count: number): string => `[Thay đổi] ${count} thay đổi trong việc được giao`,
  headlineOfMany: 'Có thay đổi trong việc được giao',
  explain: (bodyName: string): string => `Thay đổi dưới đây áp dụng cho ${bodyName} kể từ thư này.`,
  judgeSupport: (bodyName: string): string =>
    `Kết quả phối hợp dưới đây nộp cho ${bodyName} là đơn vị chủ trì: đề nghị đăng nhập để chấp nhận hoặc trả lại.`,
  supportFrom: (body: string): string => `${body} nộp kết quả phối hợp`,
  heading: 'Thay đổi',
  button: 'Xem chi tiết',
  goesOnWith: (body: string): string =>
    `Từ nay do ${body} thực hiện; việc này không còn được nhắc ở đây.`,
  comesFrom: (body: string): string => `Chuyển giao từ ${body}`,
  parentEnded: {
    closed: 'Cơ quan cấp trên đã kết thúc đợt giao nhiệm vụ',
    recalled: 'Cơ quan cấp trên đã thu hồi văn bản',
    dropped: 'Cơ quan cấp trên đã thôi giao việc này',
    taken_back: 'Cơ quan cấp trên đã thu hồi văn bản ở đơn vị',
    handed_over: 'Việc cấp trên đã chuyển giao cho đơn vị khác',
  },
  above: (number: string, issuer: string): string => `Văn bản cấp trên: ${number}, ${issuer}`,
  ownGoesOn:
    'Văn bản triển khai của đơn vị vẫn có hiệu lực, các đơn vị cấp dưới vẫn được nhắc; đơn vị quyết định tiếp tục, kết thúc hoặc thu hồi.',
  newDue: (due: string): string => `Hạn mới: ${due}`,
  oldDue: (due: string | null): string => `Hạn cũ: ${due ?? 'không ghi thời hạn'}`,
  amended: {
    acknowledge:
      'Nhiệm vụ của đơn vị có phần mới so với lúc tiếp nhận: đề nghị tiếp nhận lại văn bản.',
    told: 'Nhiệm vụ đã tiếp nhận vẫn giữ; đơn vị không phải tiếp nhận lại.',
    button: 'Xem và tiếp nhận lại',
    by: (document: string): string => `Theo ${document}`,
    lines: {
      added: 'Việc giao thêm',
      reworded: 'Nội dung mới',
      corrected: 'Đính chính: nhiệm vụ không đổi',
      dropped: 'Thôi giao',
      due: 'Đổi hạn',
    },
    fields: {
      number: 'Đính chính số',
      symbol: 'Đính chính ký hiệu',
      subject: 'Đính chính trích yếu',
    },
    from: (words: string): string => `Trước đây: ${words}`,
  },
  noMoreReminders: (kind: ChangeKind): string =>
    `${CHANGE_NAMES[kind]}. Các việc chưa xong không còn được nhắc.`,
} as const;
