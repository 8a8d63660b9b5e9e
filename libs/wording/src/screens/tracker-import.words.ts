/** "Nạp sổ theo dõi" */
export const TRACKER_SCREEN_WORDS = {
  title: 'Nạp sổ theo dõi nhiệm vụ',
  link: 'Nạp từ sổ theo dõi (Excel)',
  under:
    'Bảng cơ quan đang dùng, mỗi dòng một nhiệm vụ. Xem trước đã hiểu gì, chưa hiểu gì; rồi mới tạo bản nháp. Chưa gửi cho ai.',
  file: 'Tệp sổ theo dõi',
  kinds:
    'Tệp .xlsx hoặc .csv. Cột nhận theo tiêu đề: Văn bản, Nội dung, Đơn vị, Phối hợp, Thời hạn, Kết quả …',
  looking: 'Đang xem…',
  columns: 'Các cột',
  unused: 'không dùng',
  notUnderstood: (count: number): string => `${count} chỗ chưa hiểu`,
  notUnderstoodNext: 'Không chỗ nào cản việc tạo bản nháp: chọn ở bước rà soát.',
  line: (line: number, detail: string): string => `Dòng ${line}: ${detail}`,
  row: (line: number): string => `dòng ${line}`,
  nothing: 'Không có dòng nào thành nhiệm vụ.',
  issued: (day: string): string => `ban hành ${day}`,
  due: (day: string): string => `hạn ${day}`,
  isDone: 'đã xong, không giao lại',
  make: (drafts: number): string => `Tạo ${drafts} bản nháp`,
  making: 'Đang tạo…',
  made: (drafts: number): string => `Đã tạo ${drafts} bản nháp.`,
  download: 'Tải sổ theo dõi (Excel)',
} as const;
