import type {
  AssignmentState,
  CampaignState,
  ConsentAct,
  ConsentState,
  DispatchState,
  ExchangeKind,
  ExchangeState,
  MilestoneStanding,
  PeriodState,
  ReportState,
} from '#domain';

/** Labels of states (QĐ 28 and office usage), as pages and lists show them. */
export const CAMPAIGN_STATE_NAMES: Readonly<Record<CampaignState, string>> = {
  draft: 'Bản nháp',
  launching: 'Đang giao',
  launch_failed: 'Giao bị lỗi',
  running: 'Đang thực hiện',
  paused: 'Tạm dừng',
  closed: 'Kết thúc',
  recalled: 'Thu hồi',
  discarded: 'Đã bỏ',
};

export const DISPATCH_STATE_NAMES: Readonly<Record<DispatchState, string>> = {
  delivered: 'Đã gửi đến',
  opened: 'Đã mở',
  acknowledged: 'Đã tiếp nhận',
  declined: 'Từ chối tiếp nhận',
  recalled: 'Thu hồi',
  transferred: 'Đã chuyển giao',
};

export const ASSIGNMENT_STATE_NAMES: Readonly<Record<AssignmentState, string>> = {
  assigned: 'Đã giao',
  in_progress: 'Đang thực hiện',
  submitted: 'Chờ xác nhận',
  returned: 'Trả lại, cần bổ sung',
  done: 'Hoàn thành',
  declined: 'Không thuộc thẩm quyền',
  transferred: 'Đã chuyển giao',
  cancelled: 'Thôi giao',
};

export const REPORT_STATE_NAMES: Readonly<Record<ReportState, string>> = {
  open: 'Mở kỳ',
  draft: 'Nháp',
  submitted: 'Chờ duyệt',
  accepted: 'Chấp nhận',
  returned: 'Trả lại',
  locked: 'Khóa kỳ',
};

export const EXCHANGE_STATE_NAMES: Readonly<Record<ExchangeState, string>> = {
  asked: 'Chờ trả lời',
  answered: 'Đã trả lời',
  granted: 'Đồng ý',
  refused: 'Không đồng ý',
  reached: 'Đã đạt',
  dropped: 'Đã bỏ',
};

export const EXCHANGE_KIND_NAMES: Readonly<Record<ExchangeKind, string>> = {
  question: 'Hỏi lại',
  extension: 'Xin gia hạn',
  explanation: 'Yêu cầu giải trình',
  milestone: 'Mốc',
};

export const MILESTONE_STANDING_NAMES: Readonly<Record<MilestoneStanding, string>> = {
  reachedInTime: 'Đạt đúng hạn',
  reachedLate: 'Đạt quá hạn',
  openInTime: 'Chưa đạt, trong hạn',
  openLate: 'Chưa đạt, quá hạn',
  lapsed: 'Không còn phải báo',
};

export const PERIOD_STATE_NAMES: Readonly<Record<PeriodState, string>> = {
  scheduled: 'Chưa đến kỳ',
  opening: 'Đang mở kỳ',
  open: 'Đang mở',
  locked: 'Đã khóa',
};

export const CONSENT_STATE_NAMES: Readonly<Record<ConsentState, string>> = {
  asked: 'Đang chờ trả lời',
  granted: 'Đã đồng ý',
  refused: 'Không đồng ý',
  ended: 'Đã chấm dứt',
};

export const CONSENT_ACT_NAMES: Readonly<Record<ConsentAct, string>> = {
  ask: 'Đề nghị',
  grant: 'Đồng ý',
  refuse: 'Không đồng ý',
  end: 'Chấm dứt',
};
