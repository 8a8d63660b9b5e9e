/** "Nhập danh bạ": files are looked at before anything is written. */
export const DIRECTORY_IMPORT_WORDS = {
  title: 'Nhập danh bạ',
  under: 'Chọn một, hai hoặc cả ba tệp. Chưa có gì được ghi trước khi bấm áp dụng.',
  table: {
    bodies: 'Đơn vị',
    contacts: 'Đầu mối, lãnh đạo',
    groups: 'Nhóm đơn vị',
  },
  file: {
    bodies: 'Tệp đơn vị',
    contacts: 'Tệp đầu mối, lãnh đạo',
    groups: 'Tệp nhóm đơn vị',
  },
  template: 'Tải mẫu',
  templateOf: (table: string): string => `Tải mẫu ${table}`,
  templateName: {
    bodies: 'mau-don-vi.csv',
    contacts: 'mau-dau-moi.csv',
    groups: 'mau-nhom-don-vi.csv',
  },
  none: 'Chọn ít nhất một tệp.',
  kinds:
    'Tệp Excel (.xlsx, đọc trang tính đầu) hoặc CSV mã UTF-8; dòng đầu là tên cột như trong mẫu.',
  look: 'Xem trước',
  looking: 'Đang đọc tệp…',
  nothing: 'Không có gì khác danh bạ hiện nay.',
  unchanged: (count: number): string => `${count} dòng đã đúng như danh bạ.`,
  changes: (count: number): string => `${count} thay đổi`,
  faults: (count: number): string => `${count} chỗ cần sửa trong tệp`,
  faultsNext: 'Sửa trong tệp rồi chọn lại tệp. Chưa có gì được ghi.',
  line: 'Dòng',
  column: 'Cột',
  fault: 'Sai ở đâu, sửa thế nào',
  what: 'Thay đổi',
  act: { add: 'Thêm', change: 'Sửa' },
  field: (field: string, before: string | null, after: string | null): string =>
    before === null
      ? `${field}: ${after ?? ''}`
      : `${field}: ${before} thành ${after ?? '(bỏ trống)'}`,
  apply: (count: number): string => `Áp dụng ${count} thay đổi`,
  applying: 'Đang ghi…',
  applied: (count: number): string => `Đã áp dụng ${count} thay đổi.`,
  stale: 'Danh bạ hoặc tệp vừa đổi so với bản xem trước. Xem lại rồi áp dụng.',
  again: 'Chọn tệp khác',
  back: 'Về danh bạ',
} as const;
