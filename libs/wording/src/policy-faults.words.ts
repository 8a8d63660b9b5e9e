/** Why rungs make no ladder. */
export const POLICY_FAULTS = {
  NO_SUCH_RUNG: 'Không có bước nhắc này; có thể quy tắc vừa được sửa, xin tải lại.',
  RUNG_FIXED: 'Thư giao việc mới luôn gửi ngay cho đầu mối, không đổi được.',
  RUNG_NEEDED: 'Bước này giữ cho việc chưa xong không bị quên: đổi ngày được, bỏ thì không.',
  REPEAT_NOT_LAST: 'Chỉ bước cuối mới lặp lại được.',
  REPEAT_TOO_SHORT: 'Khoảng lặp lại ít nhất là một ngày.',
  OFFSET_NOT_RISING: 'Bước sau phải muộn hơn bước trước nó.',
  LADDER_STEP_NOT_RISING: 'Các bước phải đánh số liên tục.',
  WRONG_AUDIENCE: 'Lời của bước này không viết cho người ấy.',
  NO_AUDIENCE: 'Mỗi bước phải gửi cho ít nhất một người.',
} as const;
