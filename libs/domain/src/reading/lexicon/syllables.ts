import { BODY_HEADS } from './heads.js';
import { NAME_WORDS, OBJECT_WORDS } from './name-words.js';
import { POSTS } from './posts.js';
import { SECTORS } from './sectors.js';
import { VERBS } from './verbs.js';

/** Words between the others, and those of dates and documents. */
const COMMON =
  'ai bao bằng bị bộ các cách cần càng chế chỉ chính cho chung chưa có còn cơ của cũng cùng dự dưới đã đang đầy đề để đến đều đi điểm điều đoạn đó đối đồng được đúng gần gì giai giờ giữa gồm hai hay hạn hết hiện hoặc hơn khác khi khoản không kính là lần lại lên liên lúc luật mà mới mỗi một mục nào nay năm này nên nêu nếu ngay ngày nghị ngoài như nhưng những nội ở phải phần phương qua quá quả quan quý quyền ra rất riêng rõ sách sau sẽ số sớm sự tác tại tháng thành thì thôi thời thứ thư thuộc tiêu tin tình toàn tới trên trong trước từ tuy tướng và vào văn về vẫn việc với vụ xin xong ý'.split(
    ' ',
  );

const WORDS = [
  ...[...VERBS, ...BODY_HEADS, ...POSTS].map(([words]) => words),
  ...NAME_WORDS,
  ...OBJECT_WORDS,
  ...SECTORS,
  ...COMMON,
];

/** The syllables of the grammar's words, as a line is compared: what a run of letters without blanks may be made of. */
export const SYLLABLES: ReadonlySet<string> = new Set(
  WORDS.flatMap((words) => words.split(/[^\p{L}]+/u)).filter((syllable) => syllable.length > 1),
);
