/** What must be so, by duty. */
export const DUTY_TITLES = {
  campaignFollowed: 'Đợt đang mở có quy trình theo dõi',
  morningDigestRuns: 'Bản tin ngày có quy trình',
  launchReleased: 'Giao nhiệm vụ xong',
  campaignWoundUp: 'Đợt đã kết thúc được đóng hết việc',
  periodOpened: 'Kỳ báo cáo đến ngày được mở',
  stepArmed: 'Nghĩa vụ đang mở có bước kế tiếp',
  stepTaken: 'Bước nhắc đến giờ được xử lý',
  calendarFollowed: 'Bước nhắc theo lịch làm việc và quy tắc nhắc đang dùng',
  nothingSetAside: 'Không nghĩa vụ hay kỳ báo cáo nào bị gác lại',
  workHandedOn: 'Việc của đơn vị đã kết thúc chờ xác nhận đơn vị tiếp nhận',
  uploadNamed: 'Tệp đã nhận thuộc về một lần nộp',
  wordPassedOn: 'Lời gọi quy trình chờ chuyển',
  mailSent: 'Thư đến giờ chờ gửi',
  digestLineTold: 'Dòng chờ từ bản tin gần nhất',
  scanRecognised: 'Tệp quét chờ nhận dạng',
  webhookDelivered: 'Webhook đến giờ chờ gửi',
  anchorMade: 'Nhật ký được niêm phong mỗi sáng',
} as const;

/** What was found late, and what was done about it. */
export const DUTY_INCIDENTS = {
  campaignFollowed: 'Đợt đang chạy nhưng không có quy trình theo dõi; đã khởi động lại.',
  morningDigestRuns: 'Quy trình của bản tin ngày đã mất; đã khởi động lại.',
  launchReleased: 'Giao nhiệm vụ quá 10 phút chưa xong; đã gọi lại quy trình giao.',
  campaignWoundUp:
    'Đợt đã kết thúc quá 10 phút mà việc chưa đóng hết; đã gọi lại quy trình theo dõi.',
  periodOpened: 'Có kỳ báo cáo quá 10 phút chưa mở; đã gọi lại quy trình theo dõi.',
  stepArmed: 'Có nghĩa vụ đang mở mà không có bước kế tiếp; đã lập lại.',
  stepTaken: 'Có bước nhắc quá 10 phút chưa xử lý; đã gọi lại quy trình theo dõi.',
  calendarFollowed:
    'Lịch làm việc hoặc quy tắc nhắc đã đổi quá 10 phút mà bước nhắc chưa theo; đã gọi lại quy trình theo dõi.',
  uploadNamed: 'Có tệp nhận dở không thuộc lần nộp nào; đã chuyển vào uploads/set-aside.',
  digestLineTold: 'Có dòng lẽ ra đã nằm trong bản tin gần nhất.',
} as const;
