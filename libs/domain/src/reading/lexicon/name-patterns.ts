import { BODY_HEADS, type HeadUse } from './heads.js';
import { POSTS } from './posts.js';

const HEADS = [...BODY_HEADS, ...POSTS];

/** The heads that may be used so, the longest first: as alternatives of a pattern the whole word wins. */
export const headsFor = (...wanted: readonly HeadUse[]): readonly string[] =>
  HEADS.filter(([, ...uses]) => wanted.some((use) => uses.includes(use)))
    .map(([words]) => words)
    .sort((a, b) => b.length - a.length);

/** "Yêu cầu Tỉnh …", "đề nghị Thành phố …": a place with a capital stands for its government. */
export const ORDERED_PLACES = /^(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường)(?= (?!\p{Lu}))/u;

/** Words that begin like a head and are none. */
export const NOT_HEADS =
  /^(?:thanh tra, kiểm tra|thanh tra, giám sát|ban hành|bộ phận(?! (?:một cửa|tiếp nhận|văn phòng|kế toán|văn thư|hành chính|tổng hợp))|bộ máy|bộ chỉ số|bộ tiêu chí|bộ thủ tục|bộ luật|bộ đề|bộ hồ sơ|hội nghị|hội thảo|hội thi|hội chợ|hội nhập|hội viên|đoàn viên|đoàn kết|đoàn kiểm tra|đoàn giám sát|báo cáo|đài thọ|tổ chức(?! (?:chính trị|ct ?-|quần chúng|đoàn thể|đảng|hội(?! (?:nghị|thảo|thi|chợ|diễn|thao|trại|họp|đàm|ngộ))|công đoàn|cơ sở đảng|xã hội|có liên quan|liên quan|khác|trực thuộc|thuộc|được giao|tín dụng|kinh tế|cá nhân|hành chính|thành viên)|, (?:cá nhân|đơn vị|cơ quan|địa phương))|xã hội|ngành nghề|phòng,? chống|phòng ngừa|phòng thủ|quỹ đất|tỉnh táo|đội ngũ|khoa (?:học|giáo)|cơ sở (?:dữ liệu|vật chất|hạ tầng|đó|kết quả|đề nghị|tình hình|ý kiến)|lãnh đạo(?:,| (?:thực hiện|tổ chức|triển khai|xây dựng|công tác|việc|tốt|toàn diện|nhà trường|chặt chẽ|tăng cường|nâng cao|đẩy mạnh|đổi mới|hoàn thành))|cấp phát|cấp phép|cấp thiết|cấp bách|thuế suất|khối lượng|bảo hiểm y tế|trường hợp|bà con|vụ việc|vụ án|vụ mùa|cán bộ công|công đoạn|viện dẫn|viện trợ|trạm thu|hội đồng thi|ban đầu|ban ngày|cục bộ|đồn trú|đồng chí hội)/u;

/** Words that make a name a class of bodies. */
export const GROUP_WORDS =
  /(?:^|[ (])(?:các|những|mỗi|từng|mọi|toàn thể|tất cả|cấp xã|cấp huyện|các cấp|liên quan|trực thuộc|đồng cấp|khác|địa phương|cấp ủy|sở, ban|phòng, ban|ban, ngành|chính quyền|nhà trường|ngành)(?=$|[ ,;.)])|^doanh nghiệp(?! tư nhân)(?=$|[ ,;.)])|^(?:sở|bộ|ban|ngành|đoàn thể|huyện|xã|phường|phòng), |^(?:đoàn thể|tổ chức chính trị|cơ quan|đơn vị)[, ]|(?:huyện|xã|phường|thị xã|thành phố|quận), /u;

export const DETERMINERS =
  /^(?:tất cả |toàn thể |toàn bộ |riêng |đối với |đồng thời |trước mắt )*(?:các|những|mỗi|từng|mọi|một số|toàn thể|tất cả|quý) /u;

/** Names that are whole only with the line below them: ỦY BAN NHÂN DÂN / TỈNH …. */
export const OPEN_HEADER_NAMES = new RegExp(
  `(?:^(?:${headsFor('open').join('|')})|[-,&]|(?:^| )(?:và|của|thuộc|tỉnh|thành phố|huyện|xã|phường|thị xã|quận|với))$`,
  'u',
);
