import { assertUnreachable, formatDate, type CycleProblem, type DraftProblem } from '#domain';

const CYCLE_FAULTS: Readonly<Record<CycleProblem, string>> = {
  DAY_OUT_OF_RANGE: 'ngày trong tháng không hợp lệ.',
  RULE_NEEDS_DATE: 'cách tính ngày không hợp với kỳ báo cáo.',
  CIRCULAR_RULES: 'ngày chốt số liệu và hạn nộp đang tính theo nhau.',
  DUE_NOT_AFTER_CUTOFF: 'hạn nộp phải sau ngày chốt số liệu.',
  OPENING_NOT_BEFORE_DUE: 'kỳ báo cáo phải mở trước hạn nộp.',
};

/** The sentence a coordinator reads; each names what to do. */
export function draftProblemWords(problem: DraftProblem): string {
  switch (problem.code) {
    case 'QUESTION_UNANSWERED':
      return `Chưa trả lời: ${problem.question}`;
    case 'NUMBER_MISSING':
      return 'Văn bản chưa có số. Cần số trước khi giao nhiệm vụ.';
    case 'DATE_MISSING':
      return 'Văn bản chưa có ngày ban hành.';
    case 'SIGNER_MISSING':
      return 'Văn bản chưa có người ký.';
    case 'SUBJECT_MISSING':
      return 'Văn bản chưa có trích yếu.';
    case 'NO_TASK':
      return 'Chưa có nhiệm vụ nào để giao.';
    case 'NO_BODY':
      return 'Chưa có đơn vị nào nhận nhiệm vụ.';
    case 'SET_WITHOUT_MEMBERS':
      return `“${problem.set}” gồm những đơn vị nào? Chọn nhóm, chọn từng đơn vị, hoặc chỉ ghi bằng chữ.`;
    case 'TASK_WITHOUT_ASSIGNEE':
      return `Việc “${problem.task}” chưa giao cho ai. Chọn đơn vị hoặc bỏ việc này.`;
    case 'UNKNOWN_SET':
      return `Không có nhóm nơi nhận số ${problem.setNo} trong bản nháp.`;
    case 'UNKNOWN_BODY':
      return `Không có đơn vị ${problem.body} trong danh bạ.`;
    case 'ENDED_BODY':
      return endedBodyWords(problem);
    case 'CONTACT_MISSING':
      return `${problem.body} chưa có địa chỉ nhận. Bổ sung địa chỉ hoặc chọn giao bản giấy.`;
    case 'DUE_BEFORE_ISSUE':
      return `Việc “${problem.task}”: hạn ${formatDate(problem.dueOn)} đứng trước ngày ban hành ${formatDate(problem.issuedOn)}.`;
    case 'MILESTONE_AFTER_DUE':
      return `Mốc “${problem.milestone}” sau thời hạn của việc: ${problem.task}.`;
    case 'CYCLE_WITHOUT_DAY':
      return `“${problem.series}” chưa có ngày nộp của kỳ báo cáo.`;
    case 'CYCLE_WRONG':
      return `“${problem.series}”: ${CYCLE_FAULTS[problem.fault]}`;
    case 'SERIES_WITHOUT_BODY':
      return `“${problem.series}” chưa có đơn vị nào phải báo cáo.`;
    case 'SERIES_WITHOUT_PERIOD':
      return `“${problem.series}” không còn kỳ nào để báo cáo trong thời gian đã chọn.`;
    case 'PARENT_NOT_IN_HAND':
      return 'Việc cấp trên không còn ở đơn vị (đã báo cáo hoàn thành, đã từ chối hoặc đã thôi giao), nên không triển khai tiếp được.';
    case 'CASCADE_TOO_DEEP':
      return `Chỉ triển khai được qua ${problem.most} cấp, kể cả cấp giao đầu tiên. Cấp này tự thực hiện hoặc phân công cho người trong đơn vị.`;
    case 'CASCADE_CYCLE':
      return `${problem.body} là đơn vị đã giao việc này từ trên xuống. Không giao ngược lên: bỏ đơn vị này khỏi nơi nhận.`;
    default:
      return assertUnreachable(problem);
  }
}

function endedBodyWords(problem: Extract<DraftProblem, { readonly code: 'ENDED_BODY' }>): string {
  if (problem.endedOn === null) {
    const from = problem.startsOn === null ? '' : ` trước ngày ${formatDate(problem.startsOn)}`;
    return `${problem.body} chưa hoạt động${from}.`;
  }
  const heirs =
    problem.successors.length === 0
      ? 'Không có đơn vị kế thừa: bỏ đơn vị này hoặc chọn đơn vị khác.'
      : `Đơn vị kế thừa: ${problem.successors.join('; ')}.`;
  return `${problem.body} ngừng hoạt động từ sau ngày ${formatDate(problem.endedOn)}. ${heirs}`;
}
