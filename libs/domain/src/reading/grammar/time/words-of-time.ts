/** Pieces of regular expressions for the words that set a deadline; matched against lower-case text. */

/** 10/5/2026, 10-5-2026, 10.5.2026, 10 tháng 5 năm 2026; without a year only 10/5 and 10 tháng 5. */
export const DAY =
  '(?<d>\\d{1,2})(?: ?/ ?|[.-](?=\\d{1,2} ?[/.-] ?\\d{4})| tháng )(?<m>\\d{1,2})(?:(?: ?/ ?|-|\\.| ?năm )(?<y>\\d{4}))?(?![\\d%]| ?[/.-]\\d)';
export const HOUR =
  "(?<h>\\d{1,2}) ?(?:giờ|h|g|:)(?: ?(?<min>\\d{2}))?(?: ?phút|')?(?: (?:sáng|trưa|chiều|tối))?";
/** "thứ Sáu, ngày", "ngày thứ Sáu (": the day of the week beside a date. */
export const WEEKDAY = '(?:(?:ngày )?(?:thứ \\p{L}+|chủ nhật),? ?)?\\(?';
export const BY =
  '(?:(?:chậm|muộn|trễ) nhất|không (?:muộn|chậm|trễ) hơn|không quá(?= ngày \\d)|hạn (?:(?:cuối|chót)(?: (?:nhận|nộp|gửi|đăng ký|báo cáo)(?: \\p{L}+){0,6}(?= là| ?:))?|(?:nộp|gửi|báo cáo|đăng ký)(?: (?:hồ sơ|báo cáo|danh sách|bài|kết quả|văn bản|kế hoạch|số liệu|tham gia|dự thi)){0,2})|(?<!có |còn )thời hạn(?: (?:hoàn thành|báo cáo|gửi|nộp|thực hiện))?|đến hết|(?<!tính |kể |lũy kế |số liệu |chốt |thời hạn |hiệu lực |giá trị )(?:cho )?đến(?= ngày)|(?<![\\p{L}])hết(?= ngày)|trong(?= ngày \\d)|hoàn thành|xong|thời gian(?: (?:thực hiện|hoàn thành|gửi|báo cáo))?)(?: ?:| ?(?:là|vào|đến|trong|hết|xong|trước))*';
export const NOT_CYCLE =
  '(?! (?:của )?(?:tháng |quý |năm )?(?:hằng|hàng|mỗi|tháng cuối|tháng đầu|tháng sau|tháng kế))';
const ONE_QUARTER = 'iv|i{1,3}|0?[1-4]|(?:thứ )?(?:nhất|một|hai|ba|tư|bốn)';
const QUARTER_NAME = `(?:(?:${ONE_QUARTER}) ?(?:,|-|và) ?(?:qu[ýí] )?){0,3}(?<q>${ONE_QUARTER})`;
export const QUARTER = `qu[ýí] ${QUARTER_NAME}(?: ?[/-] ?|(?: ?,)? ?năm | )(?<y>\\d{4})`;
export const BARE_QUARTER = `qu[ýí] ${QUARTER_NAME}(?![\\p{L}\\d/]| ?[/-] ?\\d|,? năm \\d| \\d)`;
const MONTHS_BEFORE = '(?:\\d{1,2} ?(?:,|-|và) ?(?:tháng )?){0,11}';
export const MONTH = `tháng ${MONTHS_BEFORE}(?<m>\\d{1,2})(?: ?/ ?| ?- ?| năm )(?<y>\\d{4})(?!\\d)`;
export const BARE_MONTH = `tháng ${MONTHS_BEFORE}(?<m>\\d{1,2})(?![\\d/]| năm \\d| ?[-/] ?\\d)`;
export const YEAR = 'năm (?<y>\\d{4})(?! ?[-–] ?\\d|[/\\d])';

/** Words that make the period right behind them the time by which the work is done. */
export const ENDING =
  '(?:hoàn thành|xong|thời gian(?: (?:thực hiện|hoàn thành|triển khai))?|thời hạn|tiến độ|chậm nhất|muộn nhất|kết thúc)';
/** Verbs that need a preposition before the period: "báo cáo tháng 5" names a report, not its date. */
export const DOING = '(?:ban hành|trình|tổ chức|gửi|báo cáo|tiến hành|triển khai|sơ kết|tổng kết)';

/** Words that set a date even behind "kết quả thực hiện" or "số liệu": those are what is handed in. */
export const SETS_DATE =
  /^(?:trước|chậm|muộn|trễ|không|hạn|thời hạn|thời gian|xong|hoàn thành|gửi|báo cáo|từ nay)/u;

const DONE_ALREADY =
  '(?<!\\p{L})đã (?:\\p{L}+ ){0,2}(?:(?!(?:báo cáo|gửi|nộp|trình|hoàn thành)(?!\\p{L}))[^.;,]){0,40}';
const BESIDE =
  '(?:(?<!\\p{L})(?:(?<!(?:thí|học|giáo|tuyển|y|vệ|phục|hy|môi|an|dân|mưu) )sinh|(?<!(?:trình|đăng) )ký(?: kết)?|phát sinh|vi phạm|nghỉ hưu|xảy ra|được cấp|tuyển dụng|có hiệu lực(?: thi hành)?)|(?:các|những) [^.;,]{2,40} (?:khởi công|thành lập|đi vào hoạt động)) ';

/** What stands before "trước ngày …" where it tells and does not order. */
export const TOLD_BEFORE = new RegExp(`(?:${DONE_ALREADY}|${BESIDE})$`, 'u');

/** What stands before "trong tháng …", "đến ngày …" where it tells and does not order. */
export const TOLD = new RegExp(
  `(?:(?:đã|được giao|phát sinh|kết quả thực hiện|số liệu|tình hình|có hiệu lực|thành lập từ|tham gia từ|tính đến|lũy kế) [^.;]{0,40}|${BESIDE})$`,
  'u',
);

/** A meeting or feast that the work is for: its month is no date of the work. */
export const FOR_MEETING =
  /(?:tại|trình|phục vụ|cho|chuẩn bị)(?: [^.;,]{0,24})? (?:phiên họp|kỳ họp|cuộc họp|hội nghị|đại hội|lễ|hội thi|kỳ thi)[^.;,]{0,60}$/u;

/** "không tổ chức trước ngày …" forbids the time before a date and sets no deadline. */
export const FORBIDDEN_BEFORE =
  /(?<!\p{L})(?:không|chưa|nghiêm cấm)(?: được)? (?:tổ chức|thực hiện|triển khai|cho|ban hành|thu|nhận|sử dụng|xem xét|cấp|giải quyết|bố trí|thanh toán|công bố)(?!\p{L})[^.;,]{0,50}$/u;

/** "báo cáo tình hình … đến ngày 30/6" tells how far the data go. */
export const DATA_UNTIL =
  /(?:tình hình|số liệu|kết quả|số lượng|thống kê|tồn đọng|hiện có|biên chế|phát sinh|thời điểm|lũy kế)(?!\p{L})[^.;]{0,70}$/u;

/** "áp dụng đến ngày …" tells how long something goes on. */
export const GOES_ON =
  /(?:áp dụng|kéo dài|duy trì|sử dụng|diễn ra|trưng bày|treo|nghỉ|lưu hành|mở cửa|hoạt động)(?!\p{L})[^.;,]{0,40}$/u;
