/** Why what a body leaves behind does not go on as asked. */
export const SUCCESSION_FAULTS = {
  notEnded: (body: string): string =>
    `${body} chưa kết thúc hoạt động; muốn giao việc cho đơn vị khác ngay thì dùng "Chuyển giao"`,
  documentNeedsBody: 'Có việc được chuyển tiếp thì văn bản cũng phải có đơn vị tiếp nhận',
} as const;
