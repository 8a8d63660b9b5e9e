/** What is wrong with a body, a group or a succession, on a page or in a file. */
export const DIRECTORY_FAULTS = {
  unknownHere: (code: string): string => `Không có đơn vị “${code}” trong danh bạ của đồng chí.`,
  unknown: (body: string): string => `Không có đơn vị “${body}”.`,
  unknownCode: (code: string): string => `Không có đơn vị mã “${code}”.`,
  endsBeforeStart: 'Ngày kết thúc đứng trước ngày bắt đầu.',
  ownParent: 'Đơn vị không thể là cấp trên của chính mình.',
  memberTwice: 'Đơn vị này đã có trong nhóm ở cùng thời gian.',
  successorNeeded: 'Cần nêu đơn vị kế thừa, hoặc chọn hình thức giải thể.',
  ownSuccessor: 'Đơn vị không thể kế thừa chính mình.',
  succeededBeforeStart: 'Ngày có hiệu lực đứng trước ngày đơn vị bắt đầu hoạt động.',
} as const;

/** Contacts of the sample directory. */
export const SAMPLE_CONTACT_NAMES = { contactPoint: 'Đầu mối', head: 'Thủ trưởng' } as const;
