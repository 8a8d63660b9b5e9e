/** "Đi một vòng": the guided first visit of a demo, three minutes. */
export const TOUR_WORDS = {
  name: 'Đi một vòng',
  invite: 'Lần đầu ở đây?',
  inviteNext:
    'Ba phút, bốn bước: giao một kế hoạch, tiếp nhận thay một huyện, xem ai chưa tiếp nhận bị nhắc thế nào.',
  start: 'Đi một vòng, ba phút',
  step: (step: number, all: number): string => `Đi một vòng, bước ${step}/${all}`,
  end: 'Thôi, tự xem',
  finish: 'Kết thúc',
  gone: 'Kế hoạch 470/KH-LĐLĐ không còn trong dữ liệu mẫu. Chạy npm run demo:reset rồi npm start để làm lại từ đầu.',
  launch:
    'Giao kế hoạch 470/KH-LĐLĐ: xem lịch, xem thư mẫu, rồi bấm nút “Giao … việc cho … đơn vị” ở cuối trang.',
  launchAct: 'Mở kế hoạch 470/KH-LĐLĐ',
  launching: 'Đang giao. Mỗi đơn vị được giao việc và một thư, trong vài giây.',
  acknowledge:
    'Đóng vai một huyện: mở hộp thư thử, mở thư “[Việc mới] …” của một đơn vị, bấm nút trong thư rồi bấm “Tiếp nhận”. Không cần đăng nhập.',
  acknowledgeAct: 'Mở hộp thư thử',
  noMailbox:
    'Máy này không chạy hộp thư thử: đăng nhập huyen-a@demo.test ở cửa sổ ẩn danh rồi bấm “Tiếp nhận”.',
  remind: (acknowledged: number, bodies: number): string =>
    `${acknowledged}/${bodies} đơn vị đã tiếp nhận. Bấm “+1 ngày” ở thanh trên cùng, vài lần: qua hạn tiếp nhận một ngày làm việc, đơn vị chưa bấm được nhắc.`,
  remindAct: 'Xem ai chưa tiếp nhận',
  see: (reminded: number): string =>
    `Đã có ${reminded} thư nhắc tiếp nhận, đúng những đơn vị chưa bấm. Nhật ký ghi từng thư và nó có tới nơi không.`,
  seeAct: 'Xem các thư nhắc',
} as const;
