/** What one is told, by template or kind of change; the rest is "một thay đổi". */
const TOLD: Readonly<Record<string, string>> = {
  newWork: 'nhận văn bản, phải tiếp nhận',
  transferred: 'được báo việc đã chuyển giao',
  received: 'được báo việc nhận thêm',
  cancelled: 'được báo thôi giao việc',
  taken_back: 'được báo văn bản bị thu hồi ở đơn vị mình',
  campaign_closed: 'được báo đợt kết thúc',
  campaign_recalled: 'được báo văn bản bị thu hồi',
  reinstated: 'được báo giao lại',
  due_changed: 'được báo hạn mới',
  amendedAgain: 'được báo nội dung sửa đổi, phải tiếp nhận lại',
  amended: 'được báo nội dung sửa đổi',
  parent_ended: 'điều phối của văn bản triển khai được báo việc cấp trên đã kết thúc',
  returned: 'được báo cần bổ sung',
  nudged: 'nhận lời đôn đốc',
};

/** "Xem trước": who is told what, before anything is done. */
export const FORESEEN_WORDS = {
  nobody: 'Không ai nhận thư về việc này.',
  told: (bodies: number, mails: number): string =>
    `${bodies} đơn vị được báo, ${mails} thư gửi đi trong giờ làm việc:`,
  line: (bodyName: string | null, what: string, byMail: boolean): string =>
    `${bodyName ?? 'Điều phối của cơ quan giao'}: ${TOLD[what] ?? 'được báo một thay đổi'}${
      byMail ? '' : ' (không có địa chỉ: điều phối thấy trong bản tin sáng)'
    }`,
  more: (count: number): string => `và ${count} đơn vị khác`,
  acknowledge: (count: number): string => `${count} đơn vị phải tiếp nhận văn bản`,
  ends: (count: number): string => `${count} nghĩa vụ đang theo dõi kết thúc`,
} as const;
