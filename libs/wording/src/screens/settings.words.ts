/** "Danh bạ, thiết lập": its parts, and what they have in common. */
export const SETTINGS_WORDS = {
  parts: 'Các phần của thiết lập',
  part: {
    directory: 'Danh bạ',
    successions: 'Bàn giao',
    people: 'Người dùng',
    keys: 'Khóa API',
    outside: 'Kết nối ra ngoài',
    calendar: 'Lịch làm việc',
    policies: 'Quy tắc nhắc',
    health: 'Tình trạng hệ thống',
  },
  listChanged: 'Danh sách đã đổi từ lúc mở trang.',
  role: 'Vai trò',
  office: 'Cơ quan',
  body: 'Đơn vị',
  otherBody: 'Chọn đơn vị khác',
  chooseOffice: 'Chọn cơ quan',
  bodyMissing: 'Chưa chọn đơn vị.',
  chooseFile: 'Chọn tệp',
  otherFile: 'Đổi tệp',
  noFile: 'chưa chọn tệp',
} as const;
