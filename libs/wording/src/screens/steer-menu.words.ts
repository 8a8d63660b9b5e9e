/** The menu of acts on a whole campaign: apart from their dialogs, which come when they are opened. */
export const STEER_MENU_WORDS = {
  menu: 'Điều hành đợt',
  addRecipients: 'Bổ sung đơn vị nhận',
  changeDueDate: 'Đổi hạn một việc',
  amend: 'Sửa đổi, đính chính',
  replace: 'Thay thế bằng văn bản mới',
  pause: 'Tạm dừng nhắc việc',
  resume: 'Tiếp tục nhắc việc',
  close: 'Kết thúc đợt',
  recall: 'Thu hồi văn bản',
  moveDue: (count: number): string => `Đổi hạn ${count} đơn vị`,
  transferMany: (count: number): string => `Chuyển giao việc của ${count} đơn vị`,
} as const;
