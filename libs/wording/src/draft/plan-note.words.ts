import {
  assertUnreachable,
  formatDate,
  formatInstant,
  weekdayName,
  type DatedPart,
  type PlanNote,
} from '#domain';

const nameOf = (part: DatedPart): string => ('task' in part ? `việc ${part.task}` : part.period);

/** A note as the API and the command line answer with it. */
export const saidPlanNote = (note: PlanNote): { code: PlanNote['code']; text: string } => ({
  code: note.code,
  text: planNoteWords(note),
});

/** What a coordinator looks at before launching, as the preview says it. */
export function planNoteWords(note: PlanNote): string {
  switch (note.code) {
    case 'DUE_ON_DAY_OFF':
      return `Hạn ${formatDate(note.on)} (${weekdayName(note.on)}) của ${nameOf(note.of)} là ngày nghỉ: ${note.dayOff}. Giữ nguyên ngày.`;
    case 'DUE_PASSED':
      return `Hạn ${formatDate(note.on)} của ${nameOf(note.of)} đã qua khi giao.`;
    case 'DUE_AFTER_PARENT':
      return `Hạn ${formatDate(note.on)} của ${nameOf(note.of)} sau hạn của việc cấp trên (${formatDate(note.parentOn)}): đơn vị không kịp tổng hợp.`;
    case 'PROVISIONAL_CALENDAR':
      return `Lịch làm việc năm ${note.years.join(', ')} là lịch tạm tính, chưa có thông báo nghỉ lễ.`;
    case 'MAIL_WAITS':
      return `Ngoài giờ làm việc: thư đầu tiên gửi lúc ${formatInstant(note.firstNoticeAt)}.`;
    case 'HEAD_MISSING':
      return `${note.bodies} đơn vị chưa có địa chỉ lãnh đạo: việc chậm sẽ báo vào danh sách của điều phối.`;
    case 'ON_PAPER':
      return `${note.bodies} đơn vị nhận bản giấy.`;
    case 'ACKNOWLEDGE_ONLY':
      return `${note.bodies.length} đơn vị chỉ tiếp nhận, không có việc: ${note.bodies.join('; ')}.`;
    case 'GROUP_OF_ANOTHER_DAY':
      return `“${note.set}” được chốt tại ngày ${formatDate(note.asOf)}, khác ngày ban hành ${formatDate(note.issuedOn)}.`;
    case 'ISSUED_AFTER_LAUNCH':
      return `Ngày ban hành ${formatDate(note.issuedOn)} sau ngày giao ${formatDate(note.launchDay)}.`;
    case 'DEFAULT_TAKEN':
      return `${note.question} Chưa trả lời, làm theo: ${note.answer}.`;
    case 'HISTORICAL':
      return 'Văn bản cũ nhập sau: đơn vị xét theo ngày ban hành.';
    case 'DOCUMENT_LAUNCHED':
      return `Văn bản này đã được giao nhiệm vụ ngày ${formatDate(note.launchedOn)}.`;
    default:
      return assertUnreachable(note);
  }
}
