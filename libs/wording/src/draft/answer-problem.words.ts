import { assertUnreachable, type AnswerProblem } from '#domain';

/** What is wrong with the answers to a draft's questions. */
export function answerProblemWords(problem: AnswerProblem): string {
  switch (problem.code) {
    case 'UNKNOWN_RECIPIENT':
      return `Bản nháp không có nơi nhận “${problem.text}”.`;
    case 'NO_CHOICE':
      return `“${problem.text}”: chọn một nhóm, các đơn vị, hoặc chỉ ghi bằng chữ.`;
    case 'UNKNOWN_BODY':
      return `Không có đơn vị ${problem.body} trong danh bạ.`;
    case 'NOT_A_RECIPIENT':
      return `Đơn vị ${problem.body} không nằm trong nơi nhận nào.`;
    case 'UNKNOWN_GROUP':
      return `Không có nhóm ${problem.group} trong danh bạ.`;
    case 'ISSUE_DATE_NEEDED':
      return 'Cần ngày ban hành trước khi xác định thành viên của nhóm tại ngày đó.';
    case 'UNKNOWN_TASK':
      return `Bản nháp không có việc số ${problem.ordinal}.`;
    case 'UNKNOWN_QUESTION':
      return `Bản nháp không có câu hỏi ${problem.question}.`;
    case 'CYCLE_WITHOUT_DAY':
      return `“${problem.series}” chưa có ngày nộp: chọn một mẫu kỳ báo cáo hoặc ghi rõ ngày.`;
    default:
      return assertUnreachable(problem);
  }
}
