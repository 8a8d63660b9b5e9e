/** `read` */
export const READ_COMMAND_WORDS = {
  description: 'Đọc một văn bản chỉ đạo: khung, việc, đơn vị, thời hạn, câu hỏi',
  file: 'tệp .txt, .docx, .doc, .odt, .rtf, .html, .pdf, .xlsx, .eml hoặc ảnh chụp',
  json: 'in JSON theo hợp đồng dondoc.reading/v1',
  recognise: 'nhận dạng lại mọi trang PDF từ hình, khi chữ có sẵn trong tệp bị sai',
  notSecret: 'đã xem bản gốc: không có dấu mật (khi phần đầu bản quét không đọc được rõ)',
  explain: 'nêu luật ngữ pháp đã đọc ra từng trường',
  taskSheet: 'ghi thêm Phiếu giao việc dự kiến',
  taskSheetWritten: (file: string): string => `Đã ghi Phiếu giao việc dự kiến: ${file}`,
  recognising: (page: number, pages: number): string => `Nhận dạng ảnh: ${page}/${pages} trang`,
  confidence: (percent: number): string => `Độ tin cậy của nhận dạng: ${percent} %`,
} as const;

/** A reading in lines. */
export const READING_SUMMARY_WORDS = {
  basis: (citations: readonly string[]): string => `Căn cứ: ${citations.join('; ')}`,
  tasks: (count: number): string => `Các việc (${count}):`,
  assignees: (assignees: string, due: string): string => `${assignees}. Thời hạn: ${due}`,
  anomalies: 'Điểm cần lưu ý:',
  questions: (count: number): string => (count === 0 ? 'Không có câu hỏi.' : `Câu hỏi (${count}):`),
  blocking: '(bắt buộc trả lời)',
  rules: 'Luật đã đọc:',
} as const;

/** `review` */
export const REVIEW_COMMAND_WORDS = {
  description: 'Trả lời các câu hỏi của một văn bản và ghi ra tệp trả lời',
  file: 'tệp văn bản, hoặc kết quả bóc tách JSON',
  output: 'tệp trả lời; mặc định là tên văn bản thêm .answers.json',
  json: 'in tệp trả lời ra JSON',
  written: (file: string): string => `Đã ghi tệp trả lời: ${file}`,
} as const;

/** `rules` */
export const RULES_COMMAND_WORDS = {
  description: 'Luật ngữ pháp nào bị điều phối viên sửa, bao nhiêu lần',
  none: 'Chưa có giá trị nào bị sửa trong các kết quả bóc tách.',
  headings: ['LUẬT', 'LẦN SỬA', 'ĐÃ ĐỌC LÀ'],
} as const;
