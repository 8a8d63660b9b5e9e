import { assertUnreachable, type FitFault } from '#domain';

/** Why a correction does not fit the reading. */
export function fitFaultWords(fault: FitFault): string {
  switch (fault.code) {
    case 'PASSAGE_OUTSIDE_TEXT':
      return 'Đoạn trích nằm ngoài văn bản.';
    case 'PASSAGE_BLANK':
      return 'Đoạn trích không có chữ nào.';
    case 'NO_SUCH_TASK':
      return `Không có việc thứ ${fault.place + 1}.`;
    case 'NO_SUCH_ASSIGNEE':
      return `Việc này không có đơn vị thứ ${fault.place + 1}.`;
    case 'CUT_OUTSIDE_TASK':
      return 'Chỗ tách phải nằm bên trong đoạn trích của việc.';
    case 'NOTHING_TO_MERGE':
      return 'Gộp cần ít nhất hai việc khác nhau.';
    case 'TASK_BETWEEN':
      return 'Giữa các việc cần gộp còn việc khác; chỉ gộp việc liền nhau.';
    default:
      return assertUnreachable(fault);
  }
}
