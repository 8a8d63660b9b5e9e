import type { OfferRefusal, OfferState } from '#domain';
import {
  campaignAllows,
  consentAllows,
  dispatchAllows,
  reportAllows,
  workAllows,
} from './allowed-now.words.js';
import {
  ASSIGNMENT_STATE_NAMES,
  CAMPAIGN_STATE_NAMES,
  CONSENT_STATE_NAMES,
  DISPATCH_STATE_NAMES,
  EXCHANGE_STATE_NAMES,
  PERIOD_STATE_NAMES,
  REPORT_STATE_NAMES,
} from './state-names.js';

/** What an act would be done to. */
export type OfferedOn =
  'campaign' | 'dispatch' | 'work' | 'report' | 'exchange' | 'period' | 'consent' | 'office';

const NAMES: Readonly<
  Record<OfferedOn, Readonly<Partial<Record<NonNullable<OfferState>, string>>>>
> = {
  campaign: CAMPAIGN_STATE_NAMES,
  dispatch: DISPATCH_STATE_NAMES,
  work: ASSIGNMENT_STATE_NAMES,
  report: REPORT_STATE_NAMES,
  exchange: { ...ASSIGNMENT_STATE_NAMES, ...EXCHANGE_STATE_NAMES },
  period: PERIOD_STATE_NAMES,
  consent: CONSENT_STATE_NAMES,
  office: {},
};

/** What is allowed of a row in its state; '' where its reason says all, or the state is not one of its own. */
function allowedNow(on: OfferedOn, state: OfferState): string {
  if (state === null || !(state in NAMES[on])) return '';
  switch (on) {
    case 'campaign':
      return campaignAllows(state as keyof typeof CAMPAIGN_STATE_NAMES);
    case 'dispatch':
      return dispatchAllows(state as keyof typeof DISPATCH_STATE_NAMES);
    case 'work':
      return workAllows(state as keyof typeof ASSIGNMENT_STATE_NAMES);
    case 'report':
      return reportAllows(state as keyof typeof REPORT_STATE_NAMES);
    case 'consent':
      return consentAllows(state as keyof typeof CONSENT_STATE_NAMES);
    case 'exchange':
      return state in EXCHANGE_STATE_NAMES
        ? 'Đã trả lời thì giữ nguyên; lúc này làm được: hỏi, đề nghị hoặc yêu cầu lần mới.'
        : workAllows(state as keyof typeof ASSIGNMENT_STATE_NAMES);
    case 'period':
      return { scheduled: NOT_OPEN, opening: NOT_OPEN, open: OPEN, locked: LOCKED }[
        state as keyof typeof PERIOD_STATE_NAMES
      ];
    case 'office':
      return '';
  }
}

const NOT_OPEN = 'Lúc này chờ kỳ mở.';
const OPEN = 'Lúc này làm được: nộp, duyệt, tổng hợp báo cáo, khóa kỳ.';
const LOCKED = 'Lúc này làm được: xem, tổng hợp báo cáo.';

/**
 * Why an act is not offered, and what is allowed now: shown beside a button, and answered by the act. The same state has
 * another name on a document than on work.
 */
export function whyNotOffered(
  on: OfferedOn,
  { because, state }: { readonly because: OfferRefusal; readonly state: OfferState },
): string {
  /** The state by its name, and what may be done in it. */
  const name = (of: OfferedOn): string =>
    state === null ? '' : `${NAMES[of][state] ?? state}. ${allowedNow(of, state)}`.trim();
  switch (because) {
    case 'notYours':
      return 'Việc này thuộc quyền của người khác.';
    case 'campaignOver':
      return `Đợt giao nhiệm vụ không còn, hoặc chưa, thực hiện: ${name('campaign')}`;
    case 'signInNeeded':
      return 'Cần đăng nhập: liên kết trong thư chỉ dùng để tiếp nhận, trả lại, hỏi lại hoặc cho biết việc đang thế nào.';
    case 'documentRefused':
      return `Văn bản không còn ở đơn vị: ${name('dispatch')}`;
    case 'standingWork':
      return 'Việc thường xuyên không báo cáo hoàn thành; lúc này làm được: cập nhật tiến độ, nộp báo cáo kỳ, cho đến khi kết thúc đợt giao nhiệm vụ.';
    case 'launchDayPassed':
      return 'Lần giao này tính ngày từ hôm giao, nay đã qua: bỏ lần giao này rồi giao lại từ bản sao.';
    case 'noDeadline':
      return 'Việc không có thời hạn để gia hạn; lúc này làm được: cập nhật tiến độ, hỏi lại.';
    case 'noDuty':
      return 'Đơn vị chỉ theo dõi hoặc tham mưu việc này, không phải nộp kết quả; chỉ làm được với đơn vị chủ trì, phối hợp.';
    case 'tooDeep':
      return 'Việc này đã qua đủ bốn cấp, kể cả cấp giao đầu tiên: cấp này tự thực hiện.';
    case 'alreadyAsked':
      return 'Đã có một đề nghị cùng loại đang chờ trả lời; trả lời xong mới gửi được đề nghị mới.';
    case 'tooManyAsked':
      return 'Đơn vị đang có nhiều câu hỏi chờ trả lời; hãy chờ trả lời trước khi hỏi thêm.';
    case 'nudgedToday':
      return 'Hôm nay đã đôn đốc việc này; mỗi việc mỗi ngày một lần, ngày mai lại làm được.';
    case 'followsNobody':
      return 'Đơn vị không chủ trì hay theo dõi việc của đơn vị nào khác ở đây; chỉ làm được với việc của mình.';
    case 'draftIncomplete':
      return 'Bản nháp còn thiếu: trả lời các câu hỏi và sửa các chỗ được nêu rồi mới giao.';
    case 'noReading':
      return 'Bản nháp này được nhập tay, không có kết quả bóc tách để sửa; lúc này làm được: sửa thẳng bản nháp.';
    case 'awaitsVerdict':
      return 'Còn báo cáo chờ duyệt: chấp nhận hoặc trả lại từng báo cáo rồi mới khóa kỳ.';
    case 'seriesEnded':
      return 'Chuỗi báo cáo này đã kết thúc; các kỳ đã mở vẫn nộp, duyệt và khóa được.';
    case 'milestoneDropped':
      return 'Mốc này đã được bỏ; vẫn đặt được mốc mới.';
    case 'passesByItself':
      return 'Sự cố này tự hết khi nguyên nhân được khắc phục, không cần quyết định.';
    case 'jobEnded':
      return 'Việc nhận dạng này đã kết thúc; lúc này làm được: tải văn bản lên lần nữa.';
    case 'gateOpen':
      return 'Thư vẫn đang được gửi đi: không cần mở lại.';
    case 'state':
      return `Không làm được ở trạng thái hiện tại: ${name(on)}`;
  }
}
