import type { OfferRefusal, OfferState } from '#domain';
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

/** Why an act is not offered, in one sentence. The same state has another name on a document than on work. */
export function whyNotOffered(
  on: OfferedOn,
  { because, state }: { readonly because: OfferRefusal; readonly state: OfferState },
): string {
  const name = (of: OfferedOn): string => (state === null ? '' : (NAMES[of][state] ?? state));
  switch (because) {
    case 'notYours':
      return 'Việc này thuộc quyền của người khác.';
    case 'campaignOver':
      return `Đợt giao nhiệm vụ không còn, hoặc chưa, thực hiện: ${name('campaign')}.`;
    case 'signInNeeded':
      return 'Cần đăng nhập: liên kết trong thư chỉ dùng để tiếp nhận, trả lại, hỏi lại hoặc cho biết việc đang thế nào.';
    case 'documentRefused':
      return `Văn bản không còn ở đơn vị: ${name('dispatch')}.`;
    case 'standingWork':
      return 'Việc thường xuyên không báo cáo hoàn thành; việc kết thúc cùng đợt giao nhiệm vụ.';
    case 'launchDayPassed':
      return 'Lần giao này tính ngày từ hôm giao, nay đã qua: bỏ lần giao này rồi giao lại từ bản sao.';
    case 'noDeadline':
      return 'Việc không có thời hạn để gia hạn.';
    case 'noDuty':
      return 'Đơn vị chỉ theo dõi hoặc tham mưu việc này, không phải nộp kết quả.';
    case 'tooDeep':
      return 'Việc này đã qua đủ bốn cấp, kể cả cấp giao đầu tiên: cấp này tự thực hiện.';
    case 'alreadyAsked':
      return 'Đã có một đề nghị cùng loại đang chờ trả lời.';
    case 'tooManyAsked':
      return 'Đơn vị đang có nhiều câu hỏi chờ trả lời; hãy chờ trả lời trước khi hỏi thêm.';
    case 'nudgedToday':
      return 'Hôm nay đã đôn đốc việc này; mỗi việc mỗi ngày một lần.';
    case 'followsNobody':
      return 'Đơn vị không chủ trì hay theo dõi việc của đơn vị nào khác ở đây.';
    case 'draftIncomplete':
      return 'Bản nháp còn thiếu: trả lời các câu hỏi và sửa các chỗ được nêu rồi mới giao.';
    case 'noReading':
      return 'Bản nháp này được nhập tay, không có kết quả bóc tách để sửa.';
    case 'awaitsVerdict':
      return 'Còn báo cáo chờ duyệt: chấp nhận hoặc trả lại từng báo cáo rồi mới khóa kỳ.';
    case 'seriesEnded':
      return 'Chuỗi báo cáo này đã kết thúc.';
    case 'milestoneDropped':
      return 'Mốc này đã được bỏ.';
    case 'passesByItself':
      return 'Sự cố này tự hết khi nguyên nhân được khắc phục, không cần quyết định.';
    case 'jobEnded':
      return 'Việc nhận dạng này đã kết thúc.';
    case 'gateOpen':
      return 'Thư vẫn đang được gửi đi.';
    case 'state':
      return `Không làm được ở trạng thái hiện tại: ${name(on)}.`;
  }
}
