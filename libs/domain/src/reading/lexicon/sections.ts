/** Titles of sections that set aims, frames or facts and give no work. */
export const NO_WORK_SECTIONS =
  /^(?:về (?=mục đích|mục tiêu|quan điểm|phạm vi|đối tượng|nguyên tắc|thời gian|địa điểm|thành phần|tình hình|chỉ tiêu|yêu cầu$))?(?:mục đích|mục tiêu|yêu cầu$|yêu cầu (?:chung|cụ thể|và)|quan điểm|phạm vi|đối tượng|kinh phí|nguồn (?:kinh phí|lực|vốn)|đánh giá|tình hình|kết quả|thực trạng|nguyên nhân|hạn chế|tồn tại|khó khăn|thuận lợi|bối cảnh|sự cần thiết|căn cứ|cơ sở (?:pháp lý|xây dựng)|thời gian(?! (?:tới|qua|gần đây|vừa qua|còn lại))|địa điểm|thành phần|giải thích|nguyên tắc|chỉ tiêu|dự báo|hiệu lực|điều khoản|định hướng|tiêu chuẩn|điều kiện|khái niệm|thông tin chung|phụ lục|mô hình|bài học|ưu điểm|về kết quả|quy mô|hồ sơ|một số kết quả|chủ đề|khẩu hiệu|nội dung (?:tuyên truyền|thi(?!\p{L})|thi đấu)|thể thức|môn thi|hình thức|giá trị|cơ cấu giải|thời hạn(?![^.;:]{0,30}(?:báo cáo|gửi|nộp))|tiêu chí|nội dung (?:báo cáo|góp ý|kê khai|đăng ký)$|đề cương|hình thức báo cáo|hình thức khen thưởng|khen thưởng$|thể lệ|phân cấp|thẩm quyền|vị trí(?:,| và)|chức năng|nhiệm vụ(?:,| và) quyền hạn|quyền hạn|cơ cấu tổ chức|tổ chức bộ máy|biên chế|chương trình (?:hội nghị|cuộc họp|làm việc|buổi)|nội dung (?:cuộc họp|hội nghị|làm việc|buổi))/u;

/** A line with a colon whose items say what a meeting or a paper holds: "Nội dung:", "Hồ sơ gồm:". */
export const CONTENTS_HEADING =
  /^(?:nội dung|thành phần|thời gian|địa điểm|chương trình|chủ trì|tài liệu|hồ sơ|bao gồm|gồm)(?: (?:cuộc họp|hội nghị|hội thảo|hội thi|tập huấn|bồi dưỡng|làm việc|buổi làm việc|kỳ họp|lễ|tham dự|dự họp|mời họp|gồm|bao gồm|có|gồm có|chính|như sau|dự kiến)){0,3} ?:$/u;

/** A sentence that asks for a report, figures or an opinion and lists below what they hold. */
export const REPORTS_ON =
  /(?:báo cáo|cung cấp (?:thông tin|số liệu|tài liệu)|góp ý|cho ý kiến|tham gia ý kiến|thống kê|kê khai|đánh giá)(?!\p{L})[^.;:]{0,240}(?:theo|về|gồm|với|các|những|một số) (?:các |những |một số )?(?:nội dung|vấn đề|thông tin|số liệu|chỉ tiêu)(?: (?:cụ thể|chính|chủ yếu|cơ bản|dưới đây))*(?: (?:sau đây|như sau|sau))? ?:$/u;

/** Titles of the part that hands out the work. */
export const ORGANISING_SECTIONS =
  /^(?:tổ chức (?:thực hiện|triển khai)|phân công|trách nhiệm|giao nhiệm vụ|tổ chức thi hành|điều khoản thi hành|chế độ báo cáo|nhiệm vụ cụ thể của)/u;

/** Lines under an item that name its doers, time or result: "Đơn vị chủ trì: …". */
export const ATTRIBUTES: readonly (readonly [
  'lead' | 'support' | 'time' | 'product' | 'content',
  RegExp,
])[] = [
  [
    'content',
    /^(?:tên )?(?:nhiệm vụ|nội dung|công việc|hoạt động|việc)(?: (?:nhiệm vụ|công việc|thực hiện|cụ thể|hoạt động))? ?: ?/u,
  ],
  [
    'support',
    /^(?:các )?(?:(?:cơ quan|đơn vị|bộ phận|sở, ban, ngành)(?:, (?:đơn vị|cơ quan|địa phương))? )?(?:cùng )?phối hợp(?: thực hiện| chính)? ?: ?/u,
  ],
  [
    'lead',
    /^(?:các )?(?:cơ quan|đơn vị|bộ phận)(?:, (?:đơn vị|cơ quan|địa phương))? (?:chủ trì|thực hiện|chịu trách nhiệm|đầu mối|tham mưu|được giao)(?: (?:thực hiện|chính|tham mưu|triển khai|chủ trì))*(?: ?\/ ?phối hợp)? ?: ?/u,
  ],
  ['lead', /^(?:chủ trì|phân công)(?: thực hiện)? ?: ?/u],
  [
    'time',
    /^(?:thời gian|thời hạn|tiến độ|hoàn thành|hạn hoàn thành|thời điểm)(?: (?:thực hiện|hoàn thành|triển khai|trình|báo cáo|tổ chức|ban hành))*(?: ?\/ ?(?:hoàn thành|thực hiện))? ?: ?/u,
  ],
  [
    'product',
    /^(?:sản phẩm|kết quả|đầu ra|kết quả đầu ra)(?: (?:dự kiến|đầu ra|hoàn thành|phải đạt|thực hiện|đạt được))* ?: ?/u,
  ],
];

/** Closing words that ask for obedience and name no result. */
export const GENERIC_DUTY =
  /^[ ,:]*(?:(?:sắp xếp (?:thời gian|công việc|công tác),? )?(?:đến |về |tham )?(?:dự|tham gia)(?: (?:họp|hội nghị|lễ|cuộc họp|buổi (?:lễ|họp)))?(?:,? (?:và )?(?:đầy đủ|đúng (?:thành phần|giờ|thời gian(?: quy định)?)|đông đủ))+[ ./]*$|quan tâm(?:,? (?:và )?(?:chỉ đạo|phối hợp|giúp đỡ|hỗ trợ|tạo điều kiện|theo dõi|xem xét|hợp tác))+[ ./]*$)|^[ ,:]*(?:(?:nghiêm túc|khẩn trương|nghiêm|chủ động|phối hợp|kịp thời|tích cực|quan tâm|quý (?:cơ quan|đơn vị|sở|ban|địa phương)|tổ chức|tập trung|biết|,|và|để|phối hợp chặt chẽ|chỉ đạo|lãnh đạo|có trách nhiệm|chịu trách nhiệm) ?)*(?:triển khai|thực hiện|thi hành|chấp hành)(?:,? (?:triển khai|thực hiện|tổ chức|thi hành|chấp hành))*(?: (?:nghiêm túc|nghiêm|tốt|có hiệu quả|hiệu quả|đúng|các|những|nội dung|nhiệm vụ|kế hoạch|chỉ thị|quyết định|công điện|chương trình|hướng dẫn|kết luận|văn bản|công văn|thông báo|này|nêu trên|trên|được giao|theo|quy định|tại|của|bảo đảm|đảm bảo|đạt|hiệu quả|kế hoạch đề ra|chất lượng|yêu cầu|ý kiến|chỉ đạo|và|kể từ ngày ký|kể từ ngày ban hành|có|đồng bộ|thống nhất|đề ra|đúng quy định|ngay|gửi báo cáo|báo cáo|đúng (?:thời hạn|thời gian|hạn)))*[ ./,;:]*$/u;

/** Paragraphs that only introduce, thank or reserve: never work. */
export const COURTESY =
  /^(?:trên đây|(?:[^.,;:]{3,110} )?(?:xin |kính )?trân trọng(?: kính)?(?: gửi lời)? (?:thông báo|cảm ơn|cám ơn|báo cáo|phúc đáp|trả lời|kính báo|kính chào)(?!\p{L})|[^.;:]{3,110} (?:xin )?(?:thông báo|trả lời|phúc đáp|có ý kiến|chuyển|truyền đạt|sao gửi|cung cấp thông tin)(?: [^.;:]{2,80})? (?:để|đến|tới) [^.;:]{2,200} (?:được )?biết(?:(?:,| và|, và) [^.;]{2,80})?[ ./]*$|trân trọng(?! đề nghị)|xin |rất mong|(?:trong )?quá trình (?:triển khai|thực hiện|tổ chức)|nếu có (?:khó khăn|vướng mắc)|mọi (?:thông tin|vướng mắc|ý kiến)|thông tin (?:chi tiết )?liên hệ|(?:kế hoạch|chỉ thị|quyết định|công điện|văn bản|hướng dẫn|quy chế|chương trình) này|nhận được (?:công văn|văn bản|công điện|kế hoạch|chỉ thị|hướng dẫn)|[^.,]{3,80} (?:trân trọng )?thông báo (?:để|đến) )/u;

/** Labels of what a meeting or a feast is: when, where, who comes, who leads it, what is spoken of. */
export const EVENT_LABEL =
  /^(?:thời gian|địa điểm|thành phần|chủ trì|chủ tọa|đối tượng|chương trình|nội dung|tài liệu|trang phục|kinh phí|phương tiện)(?: \p{L}+){0,4} ?:/u;
/** Words above items that are rules of a contest or what a paper must hold, no duties. */
export const RULES_BELOW =
  /(?:thể lệ|luật thi đấu|cơ cấu giải(?: thưởng)?|điều kiện|tiêu chuẩn|thành phần hồ sơ|thủ tục|trình tự)(?:[^.;:]{0,50})? (?:như sau|sau(?: đây)?|gồm(?: có)?|cụ thể(?: như sau)?) ?:$/u;
/** Of those the ones that schedules of work do not print. */
export const ONLY_OF_EVENTS = /^(?:địa điểm|thành phần|chủ tọa|trang phục)(?: \p{L}+){0,4} ?:/u;
