/** What is wrong with a table, and what to do about it. */
export const CSV_FAULTS = {
  notUtf8: 'Tệp không phải UTF-8.',
  empty: 'Tệp trống.',
  tooManyRows: (most: number): string => `Tệp có hơn ${most} dòng.`,
  cellsDiffer: 'Số ô của dòng này khác dòng tiêu đề.',
  quoteOpen: 'Dấu nháy kép mở mà không đóng, hoặc đặt sai chỗ.',
} as const;

export const CSV_REMEDIES = {
  saveAsUtf8: 'Trong Excel chọn “CSV UTF-8 (phân tách bằng dấu phẩy)” khi lưu.',
  header: 'Dòng đầu phải là tên các cột.',
  split: 'Chia tệp rồi nạp lần lượt.',
  line: 'Sửa dòng này, hoặc lưu lại tệp từ Excel.',
} as const;

/** What is wrong with a text that is to be read. */
export const READING_FAULTS = {
  tooLong: 'Văn bản quá dài hoặc quá phức tạp để bóc tách; hãy tách thành nhiều phần.',
  tooLarge: 'Văn bản cần quá nhiều bộ nhớ để bóc tách.',
} as const;

/** What is wrong with a file that is handed in. */
export const UPLOAD_FAULTS = {
  mostPerFile: (megabytes: number): string => `${megabytes} MB mỗi tệp`,
  empty: (fileName: string): string => `Tệp ${fileName} rỗng.`,
  wrongKind: (fileName: string, allowed: readonly string[]): string =>
    `Tệp ${fileName}: chỉ nhận ${allowed.join(' ')}.`,
} as const;

/** "Phiếu giao việc dự kiến", on paper. */
export const TASK_SHEET_WORDS = {
  title: 'PHIẾU GIAO VIỆC DỰ KIẾN',
  columns: { work: 'Nội dung công việc', bodies: 'Đơn vị', due: 'Thời hạn' },
  tasks: 'Các việc',
  questions: 'Cần quyết định',
  opinion: 'Ý kiến của lãnh đạo: ……………………………………………………………',
  signature: 'Ngày …… tháng …… năm ……          Ký duyệt: ……………………',
} as const;
