/** What letters about a campaign say. */
export const LETTER_WORDS = {
  document: (name: string, issuedOn: string | null): string =>
    issuedOn === null ? name : `${name} ngày ${issuedOn}`,
  asAbove: 'Như trên',
  receivers: 'Các đơn vị đã nhận văn bản',
  urging: {
    subject: (document: string): string => `đôn đốc thực hiện ${document}`,
    bodiesInTable: 'Các đơn vị có tên trong bảng kèm theo',
    what: (document: string, subject: string, today: string, bodies: number): string =>
      `Thực hiện ${document} về ${subject}, đến ngày ${today} còn ${bodies} đơn vị có việc quá hạn như sau:`,
    asks: (answerBy: string): string =>
      `Đề nghị các đơn vị khẩn trương hoàn thành, báo cáo kết quả hoặc giải trình lý do chậm trước ngày ${answerBy}.`,
    columns: ['TT', 'Đơn vị', 'Việc', 'Thời hạn', 'Số ngày quá hạn'],
  },
  extension: {
    subject: (document: string): string => `trả lời đề nghị gia hạn thực hiện ${document}`,
    noDate: 'không có',
    asked: (asked: {
      readonly body: string;
      readonly title: string;
      readonly document: string;
      readonly on: string;
      readonly oldDate: string;
      readonly wanted: string;
      readonly reason: string;
    }): string =>
      `Ngày ${asked.on}, ${asked.body} đề nghị gia hạn việc “${asked.title}” theo ${asked.document}, thời hạn đã giao ${asked.oldDate}, đề nghị đến ${asked.wanted}. Lý do: ${asked.reason}`,
    granted: (date: string): string =>
      `Sau khi xem xét, cơ quan đồng ý gia hạn đến ngày ${date}. Đề nghị đơn vị hoàn thành đúng thời hạn mới.`,
    refused: (reason: string, date: string): string =>
      `Sau khi xem xét, cơ quan không đồng ý gia hạn; thời hạn giữ nguyên ${date}. Lý do: ${reason}`,
  },
  recall: {
    type: 'Thông báo',
    subject: (document: string): string => `thu hồi ${document}`,
    what: (document: string, subject: string, bodies: number): string =>
      `Cơ quan thu hồi ${document} về ${subject}, đã gửi tới ${bodies} đơn vị.`,
    because: (reason: string): string => `Lý do thu hồi: ${reason}`,
    asks: 'Đề nghị các đơn vị dừng thực hiện các việc được giao theo văn bản trên, hủy bản điện tử đã nhận và xác nhận với cơ quan.',
  },
} as const;
