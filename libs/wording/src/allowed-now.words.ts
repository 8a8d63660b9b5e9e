import {
  ASSIGNMENT_TRANSITIONS,
  CAMPAIGN_TRANSITIONS,
  CONSENT_ACTS,
  DISPATCH_TRANSITIONS,
  REPORT_TRANSITIONS,
  transitionConsent,
  type AssignmentState,
  type CampaignState,
  type ConsentState,
  type DispatchState,
  type ReportState,
} from '#domain';

/** Acts as a sentence lists them; what nobody presses has no name: an engine's act, one that follows from another. */
const NAMES = {
  campaign: {
    ...{ launch: 'giao', retryLaunch: 'giao tiếp', discard: 'bỏ lần giao' },
    ...{ pause: 'tạm dừng', resume: 'tiếp tục', close: 'kết thúc đợt', recall: 'thu hồi' },
  },
  dispatch: {
    ...{ acknowledge: 'tiếp nhận', decline: 'từ chối tiếp nhận', reinstate: 'giao lại' },
    ...{ recall: 'thu hồi', transfer: 'chuyển giao' },
  },
  work: {
    ...{ reportProgress: 'cập nhật tiến độ', submit: 'báo cáo hoàn thành', accept: 'chấp nhận' },
    ...{ return: 'trả lại', decline: 'báo không thuộc thẩm quyền', reinstate: 'giao lại' },
    ...{ transfer: 'chuyển giao', cancel: 'thôi giao' },
  },
  report: {
    ...{ saveDraft: 'lưu nháp', submit: 'nộp báo cáo', accept: 'chấp nhận', return: 'trả lại' },
    lock: 'khóa kỳ',
  },
  consent: {
    ...{ ask: 'đề nghị lại', grant: 'đồng ý', refuse: 'không đồng ý', end: 'chấm dứt' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

const LAST = 'Trạng thái này là cuối cùng: chỉ còn xem.';

const listed = (acts: readonly string[], names: Readonly<Record<string, string>>): string => {
  const known = acts.flatMap((act) => names[act] ?? []);
  return known.length === 0 ? LAST : `Lúc này làm được: ${known.join(', ')}.`;
};

export const workAllows = (state: AssignmentState): string =>
  listed(Object.keys(ASSIGNMENT_TRANSITIONS[state]), NAMES.work);

export const reportAllows = (state: ReportState): string =>
  listed(Object.keys(REPORT_TRANSITIONS[state]), NAMES.report);

export const consentAllows = (state: ConsentState): string =>
  listed(
    CONSENT_ACTS.filter((act) => transitionConsent(state, act).ok),
    NAMES.consent,
  );

/** What was handed over comes back with work, which is handed over there. */
export const dispatchAllows = (state: DispatchState): string =>
  state === 'transferred'
    ? 'Lúc này theo dõi ở đơn vị đã nhận.'
    : listed(Object.keys(DISPATCH_TRANSITIONS[state]), NAMES.dispatch);

/** What else may be done to a campaign than its acts. */
const OF_CAMPAIGN: Readonly<Partial<Record<CampaignState, string>>> = {
  launching: 'Lúc này chờ giao xong.',
  closed: 'Lúc này làm được: xem, tổng hợp báo cáo, gửi lại thư.',
  recalled: 'Lúc này làm được: xem, tổng hợp báo cáo, gửi lại thư.',
};

export const campaignAllows = (state: CampaignState): string =>
  OF_CAMPAIGN[state] ?? listed(Object.keys(CAMPAIGN_TRANSITIONS[state]), NAMES.campaign);
