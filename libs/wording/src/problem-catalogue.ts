import type { ErrorCode } from '#domain';
import { INTERNAL_ERROR_TITLE } from './internal-error.words.js';

/** How one refusal is told over HTTP: `title` is constant, `detail` is told only when every `{slot}` in it is known. */
export interface ProblemEntry {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
}

/**
 * The one place where a code meets its status and its Vietnamese sentence. A new code does not compile
 * until it has its row here.
 */
export const PROBLEM_CATALOGUE = {
  VALIDATION_FAILED: {
    status: 422,
    title: 'Dữ liệu gửi lên chưa đúng. Xem từng mục trong danh sách lỗi.',
  },
  MALFORMED_REQUEST: {
    status: 400,
    title: 'Không đọc được nội dung gửi lên (JSON hoặc biểu mẫu sai cú pháp).',
  },
  NOT_FOUND: { status: 404, title: 'Không tìm thấy, hoặc không thuộc phạm vi của đồng chí.' },
  FORBIDDEN: {
    status: 403,
    title: 'Tài khoản này không có quyền làm việc đó.',
    detail: 'Cần vai trò: {role}.',
  },
  CROSS_SITE_REQUEST: {
    status: 403,
    title: 'Yêu cầu đến từ một trang khác nên bị từ chối. Hãy mở trang Đôn đốc và làm lại.',
  },
  SIGN_IN_REQUIRED: { status: 401, title: 'Cần đăng nhập để tiếp tục.' },
  SIGN_IN_FAILED: { status: 401, title: 'Địa chỉ thư hoặc mật khẩu không đúng.' },
  ACCOUNT_LOCKED: {
    status: 423,
    title: 'Tài khoản đang tạm khóa vì đăng nhập sai nhiều lần.',
    detail: 'Thử lại sau {minutes} phút, hoặc dùng liên kết đăng nhập gửi qua thư.',
  },
  TOKEN_INVALID: { status: 401, title: 'Liên kết hoặc khóa truy cập không hợp lệ.' },
  TOKEN_EXPIRED: { status: 401, title: 'Liên kết hoặc phiên đăng nhập đã hết hạn.' },
  KEY_REVOKED: { status: 401, title: 'Khóa API đã bị thu hồi.' },
  IDENTITY_NOT_PROVEN: {
    status: 401,
    title: 'Chưa xác nhận được danh tính.',
    detail: 'Đăng nhập lại từ đầu trong cùng trình duyệt; đường dẫn cũ hoặc đã dùng không mở được.',
  },
  IDENTITY_UNVERIFIED: {
    status: 403,
    title: 'Nơi xác nhận danh tính chưa xác minh địa chỉ thư của đồng chí.',
    detail: 'Xác minh địa chỉ thư ở đó rồi đăng nhập lại, hoặc nhận liên kết đăng nhập qua thư.',
  },
  IDENTITY_UNKNOWN: {
    status: 403,
    title: 'Cơ quan chưa đăng ký người dùng này trong Đôn đốc.',
    detail: 'Nhờ điều phối của cơ quan mời địa chỉ {email}.',
  },
  IDENTITY_TAKEN: {
    status: 409,
    title: 'Tài khoản của địa chỉ thư này đã gắn với một danh tính khác.',
    detail: 'Đăng nhập bằng liên kết qua thư, hoặc nhờ người quản trị gỡ danh tính cũ của {email}.',
  },
  IDENTITY_PROVIDER_DOWN: {
    status: 503,
    title: 'Chưa kết nối được với nơi xác nhận danh tính.',
    detail: 'Thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu hay liên kết qua thư.',
  },
  LAST_COORDINATOR: {
    status: 409,
    title:
      'Đây là điều phối cuối cùng của cơ quan: không còn ai nhận báo cáo và quyết định. Hãy mời điều phối khác trước.',
    detail: 'Cơ quan: {bodies}.',
  },
  TOO_MANY_TRIES: {
    status: 429,
    title: 'Quá nhiều lần thử từ nơi này.',
    detail: 'Thử lại sau {minutes} phút.',
  },
  STALE_VERSION: {
    status: 412,
    title: 'Nội dung đã được người khác sửa trước. Tải lại rồi làm lại.',
    detail: 'Bản hiện tại là {current}, đồng chí đang sửa bản {given}.',
  },
  PRECONDITION_REQUIRED: {
    status: 428,
    title: 'Thiếu tiêu đề If-Match: cần nói rõ đang sửa bản nào (lấy ở ETag).',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    title: 'Thiếu tiêu đề Idempotency-Key: mỗi lần ghi cần một khóa riêng (1–200 ký tự ASCII).',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy tạo khóa mới.',
  },
  REQUEST_STILL_RUNNING: {
    status: 409,
    title: 'Yêu cầu cùng khóa đang được xử lý. Thử lại sau ít giây.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    title: 'Nội dung hoặc tệp gửi lên quá lớn.',
    detail: 'Giới hạn là {limit}.',
  },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'Kiểu nội dung này không được nhận ở đây.' },
  UNKNOWN_BODY: {
    status: 422,
    title: 'Không có đơn vị này trong danh bạ.',
    detail: 'Không tìm thấy: {body}.',
  },
  ENDED_BODY: {
    status: 422,
    title: 'Đơn vị đã ngừng hoạt động. Hãy chọn đơn vị kế thừa.',
    detail: '{body} ngừng hoạt động từ {endedOn}.',
  },
  UNKNOWN_GROUP: {
    status: 422,
    title: 'Không có nhóm đơn vị này trong danh bạ.',
    detail: 'Không tìm thấy: {group}.',
  },
  LETTER_SETTINGS_MISSING: {
    status: 409,
    title: 'Cơ quan chưa đặt thể thức và cách đánh số công văn.',
    detail: 'Chưa ban hành gì. Đặt thể thức ở mục Công văn của đợt rồi ban hành lại.',
  },
  NOTHING_TO_WRITE: {
    status: 409,
    title: 'Không có nội dung cho loại công văn này.',
    detail:
      'Công văn đôn đốc cần có việc quá hạn, trả lời gia hạn cần một đề nghị đã được trả lời, thông báo thu hồi cần đợt đã thu hồi. Chưa ban hành gì.',
  },
  NUMBER_TAKEN: {
    status: 409,
    title: 'Số này đã dùng.',
    detail:
      'Số {number} đã có trong dãy số của cơ quan. Chưa ban hành gì; chọn số khác hoặc để trống.',
  },
  CODE_TAKEN: { status: 409, title: 'Mã này đã được dùng.', detail: 'Mã đã dùng: {code}.' },
  EMAIL_TAKEN: { status: 409, title: 'Địa chỉ thư này đã có tài khoản.' },
  IMPORT_STALE: {
    status: 409,
    title: 'Danh bạ đã thay đổi từ lúc xem trước. Xem lại thay đổi rồi áp dụng.',
  },
  IMPORT_HAS_ERRORS: {
    status: 422,
    title: 'Tệp còn lỗi nên chưa áp dụng được dòng nào. Sửa các dòng được nêu rồi nạp lại.',
    detail: 'Còn {count} lỗi.',
  },
  DUE_BEFORE_ISSUE: {
    status: 422,
    title: 'Hạn hoàn thành sớm hơn ngày ban hành văn bản.',
    detail: 'Hạn {dueOn} đứng trước ngày ban hành {issuedOn}.',
  },
  DUE_NOT_LATER: {
    status: 422,
    title: 'Hạn mới phải sau hạn hiện nay và sau lúc này.',
    detail: 'Hạn phải sau {after}.',
  },
  CYCLE_WITHOUT_DAY: { status: 422, title: 'Chế độ báo cáo định kỳ chưa có ngày nộp.' },
  QUESTION_UNANSWERED: {
    status: 422,
    title: 'Còn câu hỏi bắt buộc chưa trả lời.',
    detail: 'Chưa trả lời: {question}',
  },
  DRAFT_INCOMPLETE: {
    status: 422,
    title: 'Bản nháp chưa đủ để giao nhiệm vụ.',
    detail: 'Còn thiếu: {missing}.',
  },
  PARENT_NOT_IN_HAND: {
    status: 409,
    title:
      'Việc cấp trên không còn ở đơn vị nên không triển khai xuống cấp dưới được. Chưa có gì thay đổi.',
  },
  CASCADE_TOO_DEEP: {
    status: 409,
    title: 'Việc này đã qua đủ các cấp, không triển khai xuống thêm được. Chưa có gì thay đổi.',
    detail: 'Nhiều nhất {most} cấp, kể cả cấp giao đầu tiên.',
  },
  CASCADE_CYCLE: {
    status: 409,
    title:
      'Việc sẽ quay lại đơn vị đã giao nó. Chưa có gì thay đổi; hãy bỏ đơn vị đó khỏi nơi nhận.',
    detail: 'Đơn vị đã giao việc từ trên xuống: {body}.',
  },
  CONTACT_MISSING: {
    status: 422,
    title: 'Có đơn vị chưa có địa chỉ nhận. Bổ sung địa chỉ hoặc chọn giao bản giấy.',
    detail: 'Chưa có địa chỉ nhận: {bodies}.',
  },
  PLAN_CHANGED: {
    status: 409,
    title: 'Kế hoạch giao đã khác bản xem trước. Xem lại rồi giao.',
  },
  ALREADY_LAUNCHED: {
    status: 409,
    title: 'Văn bản này đã được giao nhiệm vụ.',
    detail: 'Đã giao ngày {launchedOn}.',
  },
  TRANSITION_NOT_ALLOWED: {
    status: 409,
    title: 'Không làm được việc này ở trạng thái hiện tại.',
    detail: '{why}',
  },
  REASON_REQUIRED: { status: 422, title: 'Cần nêu lý do.' },
  SECRET_DOCUMENT: {
    status: 422,
    title: 'Văn bản có dấu mật: không được đưa vào hệ thống này. Không nội dung nào được lưu.',
  },
  SECRECY_UNCLEAR: {
    status: 422,
    title:
      'Phần đầu của bản quét không đọc được đủ rõ để biết có dấu mật hay không. Không nội dung nào được lưu.',
    detail:
      'Hãy xem bản gốc. Không có dấu mật thì gửi lại và xác nhận điều đó; có dấu mật thì không được đưa vào hệ thống này.',
  },
  EMPTY_TEXT: { status: 422, title: 'Văn bản không có chữ nào đọc được.' },
  ENCRYPTED_FILE: {
    status: 422,
    title: 'Tệp có mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi gửi lại.',
  },
  UNREADABLE_FILE: { status: 422, title: 'Tệp hỏng hoặc không đúng định dạng nên không đọc được.' },
  ARCHIVE_BOMB: { status: 422, title: 'Tệp nén bất thường nên bị từ chối.' },
  MACRO_FILE: {
    status: 422,
    title: 'Tệp chứa macro nên bị từ chối. Hãy lưu lại dạng .docx hoặc .pdf rồi gửi.',
  },
  IMAGE_TOO_LARGE: { status: 422, title: 'Ảnh có kích thước quá lớn để nhận dạng.' },
  READING_QUEUE_FULL: {
    status: 429,
    title:
      'Đang có quá nhiều bản quét chờ nhận dạng. Đợi xong một bản rồi gửi tiếp; chưa gì được lưu.',
    detail: 'Mỗi người được gửi trước {limit} bản.',
  },
  TIMED_OUT: { status: 422, title: 'Đọc tệp quá lâu nên đã dừng.' },
  NOT_DEMO_MODE: { status: 403, title: 'Việc này chỉ làm được ở chế độ trình diễn.' },
  STORAGE_FULL: {
    status: 507,
    title:
      'Máy chủ đã hết chỗ lưu tệp. Chưa tệp nào được nhận: hãy báo người vận hành rồi gửi lại.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    title: 'Hệ thống đang bận hoặc mất kết nối cơ sở dữ liệu. Chưa có gì bị mất, hãy thử lại.',
  },
  INTERNAL_ERROR: {
    status: 500,
    title: INTERNAL_ERROR_TITLE,
  },
} as const satisfies Record<ErrorCode, ProblemEntry>;
