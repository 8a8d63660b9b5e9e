/** Verbs that also stand inside names of bodies after these words: "cơ quan quản lý", "phòng tổ chức". */
export const NAME_CONTEXT =
  /(?:^|[ ,(])(?:cơ quan|đơn vị|(?<!văn )phòng|(?<!ủy )ban|bộ phận|tổ|công tác|quỹ|các|của|và|lực lượng|hệ thống|dự án|xúc tiến|nhà thầu|ngành|doanh nghiệp|cán bộ|công chức|quản lý đầu tư|dự án đầu tư|qlda|qlda đầu tư|đtxd) $/u;

/** What stands before and from a verb where it is part of a word or of a set name. */
export const INSIDE_NAMES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:các|đồng|trung|cao|sơ|cùng|mọi|từng|hai|ba|nâng|liên|phân|cung|trợ|thứ) $/u,
    /^cấp(?!\p{L})/u,
  ],
  [
    /(?:)/u,
    /^cấp (?:xã|huyện|tỉnh|trên|dưới|ủy|cơ sở|trung ương|phòng|sở|mình|thành phố|nước|thoát|học|i{1,3}|[1-4])(?!\p{L})/u,
  ],
  [/(?:^|[ (])(?:đăng|đặt) $/u, /^ký(?!\p{L})/u],
  [/hỗ trợ (?:\p{L}+ ){1,2}$/u, /^phát triển (?:kinh tế|doanh nghiệp|sản xuất|nông thôn)/u],
  [/(?:)/u, /^chi (?:ủy|bộ|cục|hội|đoàn|đảng|nhánh|phí|tiết)(?!\p{L})/u],
  [
    /(?:)/u,
    /^(?:cử tri|thông tin điện tử|thu nhập|thu chi|chuyển đổi số|giao dịch|giao thông|không gian)(?!\p{L})/u,
  ],
  [/(?:công|độc|thành|thiết|quốc|dân|trung|tự|đối|xác) $/u, /^lập(?!\p{L})/u],
  [/(?:công|chương|quy|tiến|quá|lộ|giáo|trang|hành) $/u, /^trình(?!\p{L})/u],
  [/(?:bầu|ứng|đề) $/u, /^cử(?!\p{L})/u],
  [/(?:^|[ ,(])ban $/u, /^lãnh đạo(?!\p{L})/u],
  [/thư $/u, /^ký(?!\p{L})/u],
  [/(?:ngoại|bàn|chuyển) $/u, /^giao(?!\p{L})/u],
  [/(?:nguồn|tiếp|tổng) $/u, /^thu(?!\p{L})/u],
  [/cấp trên $/u, /^trực tiếp/u],
  [
    /cơ sở $/u,
    /^(?:giáo dục|đào tạo|sản xuất|kinh doanh|khám|dạy nghề|bảo trợ|nuôi dưỡng|chăm sóc|lưu trú|chế biến)(?!\p{L})/u,
  ],
  [/ủy ban $/u, /^kiểm tra/u],
  [/(?:^|[ ,])viện $/u, /^kiểm sát/u],
  [/(?:công nghệ|văn hóa|cổng|trung tâm|hệ thống|trang|phòng|ban) $/u, /^thông tin(?!\p{L})/u],
  [/người $/u, /^tham gia/u],
  [/(?:phạm vi|lĩnh vực|địa bàn|thẩm quyền) $/u, /^quản lý/u],
  [/(?:người|chủ|đơn vị|cơ quan) $/u, /^sử dụng (?:lao động|ngân sách|đất)/u],
  [/quản lý $/u, /^(?:thu|chi)(?!\p{L})/u],
  [/văn phòng $/u, /^(?:điều phối|đăng ký)/u],
  [/bộ phận $/u, /^tiếp nhận/u],
  [
    /(?:ban chỉ đạo|ban chỉ huy|hội đồng|tổ công tác|quỹ|trung tâm|chi cục|văn phòng|công tác|lực lượng) $/u,
    /^(?:phòng, chống|phòng chống|phòng ngừa|giảm nghèo|cải cách|đổi mới|phát triển|bồi thường|tổng điều tra|ứng phó (?:với )?(?:sự cố|thiên tai|biến đổi)|thi hành án|chuyển đổi|bầu cử|giám sát|tư vấn|quản lý|bảo trợ|hỗ trợ|chăm sóc|điều phối)(?!\p{L})/u,
  ],
  [
    /(?:ban chỉ đạo|ban chỉ huy|tổ công tác|hội đồng) $/u,
    /^[^,.;:]{4,60} (?:tỉnh|huyện|xã|phường|thành phố|trung ương|quốc gia|các cấp) (?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu|đôn đốc|tổ chức|kiểm tra|chỉ đạo|xây dựng)(?!\p{L})/u,
  ],
  [
    /(?:ban chỉ đạo|ban chỉ huy|tổ công tác) $/u,
    /^(?:thực hiện|triển khai|xây dựng) (?:qcdc|quy chế|quy định|luật|nghị định|công tác|chương trình|nghị quyết|chính sách|đề án|cuộc vận động|phong trào|cải cách|dân chủ|pháp lệnh|nông thôn)/u,
  ],
];

/** Words that may stand before the verb of a duty without changing it. */
export const ADVERBS =
  /^(?:(?:tiếp tục|khẩn trương|chủ động|kịp thời|thường xuyên|tập trung|tích cực|nghiêm túc|quyết liệt|trực tiếp|đồng thời|định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|tăng cường|đẩy mạnh|cần|phải|sẽ|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|theo chức năng,? nhiệm vụ(?: được giao)?|lãnh đạo|làm tốt|thực hiện tốt|quan tâm|cùng|tốt|thực hiện|triển khai thực hiện|việc|công tác|giúp|nhanh chóng|căn cứ chức năng,? nhiệm vụ|theo thẩm quyền|(?:kể )?từ (?:năm|tháng|quý|ngày) [\d/]{1,10}(?: năm \d{4})?|(?:là|làm) (?:cơ quan |đơn vị )?(?:thường trực|đầu mối)(?:,? và)?),? )+/u;

/** Openings of sentences that tell why or how and are no duty of their own. */
export const NOT_DUTY =
  /^(?:nhằm|về việc [^:;]{3,200}:$|[^.,;:]{3,80} có (?:công văn|văn bản|tờ trình|báo cáo|quyết định|thông tư|thông báo) số \d|(?:lễ|hội nghị|hội thảo|hội thi|buổi|cuộc|đại hội|kỳ thi|ngày hội)(?!\p{L})[^.;:]{0,80} (?:sẽ )?được (?:tiến hành|tổ chức|khai mạc) (?:vào|lúc|tại|từ|trong)(?!\p{L})|sau [^.,;:]{3,60}, việc [^.;:]{3,80} được (?:tiến hành|thực hiện|tổ chức) |qua đó|trong đó|đây là|việc |người (?!đứng đầu|sử dụng lao động|phát ngôn)|(?:thời gian|thời hạn)(?!\p{L})[^.;:]{3,110} được (?:kéo dài|gia hạn|tính|áp dụng|lùi)(?!\p{L})|kịp thời biểu dương|đánh giá cao|ghi nhận|cơ bản (?:thống nhất|đồng ý)|thống nhất (?:với|chủ trương|nội dung)|đồng ý|biểu dương|hoan nghênh|thời gian qua|trong thời gian|tuy nhiên|bên cạnh|mặc dù|nguyên nhân|kết quả đạt|hiện nay|trên đây|ví dụ|ghi chú|lưu ý:|(?:về )?(?:nguồn )?kinh phí(?! (?:hỗ trợ|cho) [^:.]*(?:đề nghị|giao))|theo (?:báo cáo|thống kê|phản ánh|số liệu|thông tin|dự báo)(?!\p{L})(?![^.]*(?:đề nghị|yêu cầu|giao) )|(?:nội dung )?(?:kiến nghị|trả lời|ý kiến cử tri)(?: của [^:]{2,60})? ?:|thời gian:|địa điểm:|thành phần:|đối tượng:|phạm vi:|mục tiêu|mục đích|yêu cầu:|nơi nhận|các (?:nội dung|nhiệm vụ) (?:khác|còn lại)|xin |trân trọng(?! đề nghị)|kế hoạch này|quyết định này|chỉ thị này|văn bản này|quy chế này|chương trình này|hướng dẫn này|công điện này|thông báo này|kính (?!đề nghị)|\((?:chi tiết|có|kèm|gửi kèm|sao gửi|xem|đính kèm|nội dung|theo)|(?:các )?(?:cơ quan|đơn vị|địa phương|tập thể|cá nhân|trường|xã|phường|tổ chức|hộ|doanh nghiệp|huyện|chi bộ)[^.;]{0,40} nào (?!có nhu cầu)|(?:sau|quá|hết) (?:thời (?:gian|hạn)|ngày) (?:trên|này|nêu trên|nói trên|quy định)(?!\p{L})|xét đề nghị |(?:hình thức|phương thức|cách thức|địa chỉ|đầu mối|biểu mẫu)(?: \p{L}+){0,3} ?: |(?:các )?(?:nội dung|tài liệu) (?:kèm theo|gồm)|(?:thành phần )?hồ sơ(?: \p{L}+){0,4} (?:gồm|bao gồm)(?!\p{L}))/u;

/** Behind the names at the head of a sentence: what is told, praised, described or allowed, not ordered. */
export const NOT_ORDERED =
  /^[ ,]*(?:(?:vừa|đã|đang|từng|vẫn còn) (?!được giao|phân công|nêu|ban hành kèm)|(?:trân trọng |xin |nhiệt liệt |rất |chân thành |đồng chí [^.;]{3,40} )*(?:cảm ơn|biểu dương|ghi nhận|đánh giá cao|hoan nghênh|chúc mừng|chia buồn|chia sẻ với|khen ngợi|cơ bản (?:thống nhất|nhất trí|đồng ý)|thống nhất (?:với|chủ trương|đánh giá)|nhất trí|đồng ý)|là (?:(?:một )?(?:cơ quan|đơn vị|tổ chức|bộ phận) (?:chuyên môn|thuộc|trực thuộc|hành chính|sự nghiệp|ngang|của|tham mưu, giúp|có)|tổ chức )|có (?:quyền|thẩm quyền|chức năng|vị trí|tư cách|con dấu|trụ sở|tài khoản)(?!\p{L})|được (?:quyền|phép|ủy quyền|hưởng|thay thế|áp dụng|khấu trừ|miễn|lựa chọn|khen|khen thưởng|tặng|biểu dương|công nhận|đánh giá|giải quyết|xem xét|hỗ trợ|nghỉ|vay|bồi thường|bảo đảm|cấp giấy)(?!\p{L})|chịu sự |chịu (?:hoàn toàn )?trách nhiệm (?:toàn diện )?trước (?!pháp luật, )[^.;]{3,90}(?: (?:về|nếu)(?!\p{L})|[.;/]*$)|quyết định (?:công nhận|cho phép|thành lập|giải thể|sáp nhập|bổ nhiệm|miễn nhiệm|điều động|khen thưởng|kỷ luật|cấp|thu hồi|phân cấp|mức|giá|chủ trương)(?!\p{L}))/u;

/** What a decision does by its own words; an item of it without doers is no work left to do. */
export const ENACTS =
  /^(?:công bố|phê duyệt|ban hành|bãi bỏ|hủy bỏ|thay thế|sửa đổi|bổ sung|thành lập|kiện toàn|giải thể|công nhận|bổ nhiệm|miễn nhiệm|điều động|khen thưởng|tặng|thu hồi|cho phép|quy định|phân bổ)(?!\p{L})/u;

/** "Nếu thủ kho nghỉ thì …", "Trường hợp hồ sơ thiếu, …": a rule for a case that may come. */
export const CONDITION = /^(?:trong )?(?:nếu|trường hợp|giả sử|đối với trường hợp)(?!\p{L})/u;

/** "Qua kiểm tra, Đội A phát hiện …": what was found. */
export const FOUND =
  /^(?:qua|sau) (?:kiểm tra|theo dõi|rà soát|công tác|thực tế|báo cáo|nghiên cứu|xem xét|đánh giá|phản ánh|tổng hợp|nắm tình hình|đối chiếu|thanh tra|một (?:năm|thời gian))(?!\p{L})/u;

/** Words that order, inside a sentence that begins otherwise. */
export const ORDERS_INSIDE =
  /[,;:] (?:đồng thời |thì )?(?:kính |trân trọng )?(?:đề nghị|yêu cầu|giao|phân công) (?!của|trên|này)/u;
