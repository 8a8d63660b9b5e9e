import { markerOf } from '../../text/layout.js';
import type { CopyPurpose, ReadCopy } from '../../reading.js';
import { evidenceOf, fold, printedOf, type SourceLine, sliceLine } from '../../text/source-line.js';
import { isFiling } from '../frame/signature.js';

/** The entries of "Đồng kính gửi", without those words. */
export const copiedLines = (lines: readonly SourceLine[]): readonly SourceLine[] =>
  lines
    .map((line) =>
      sliceLine(line, /^đồng (?:kính )?(?:gửi|chuyển) ?:? ?/u.exec(line.low)?.[0].length ?? 0),
    )
    .filter((line) => line.text !== '');

/** What decides the purpose of an unmarked line: who acts, and whether the document is a plan. */
export interface CopyContext {
  readonly acting: readonly string[];
}

const MARKS: readonly (readonly [RegExp, CopyPurpose])[] = [
  [/\((?:để )?(?:b\/c|bc|báo cáo|b\.c|b\/cáo)[^)]*\)/u, 'report'],
  [/\((?:để )?(?:p\/h|ph(?!\p{L})|ph\/h|phối hợp|p\.h)[^)]*\)/u, 'coordinate'],
  [/\((?:để )?(?:t\/h|th(?!\p{L})|th\/h|thực hiện|t\.h|thi hành)[^)]*\)/u, 'execute'],
  [
    /\((?:để )?(?:biết|theo dõi|t\/d|đăng|chỉ đạo|c\/đ|giám sát|phát hành|đưa tin|niêm yết)[^)]*\)/u,
    'information',
  ],
];
const AS_ABOVE = /^(?:như (?:trên|kính gửi|điều|mục|phần|nội dung|thành phần|danh sách)|nhu tren)/u;
const SUPERIOR =
  /^(?:(?:văn phòng |vp )?(?:chính phủ|quốc hội|trung ương đảng|tw đảng|chủ tịch nước)|thủ tướng|ttg|bộ (?!chỉ huy|chqs|đội|tư lệnh)|ban (?:bí thư|dân vận|tuyên giáo|tổ chức|nội chính|kinh tế|thường vụ).*(?:tỉnh ủy|thành ủy|huyện ủy|trung ương|tw)|tvtu|tttu|tthđ|tt(?:r|\.)? ?(?:tu|tỉnh ủy|huyện ủy|thành ủy|hđnd|đảng ủy)|thường trực (?:tỉnh ủy|thành ủy|huyện ủy|hđnd|đảng ủy|hội đồng)|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|hđnd|hội đồng nhân dân|ubnd tỉnh|ubnd thành phố|ubnd huyện|ủy ban nhân dân (?:tỉnh|thành phố|huyện)|tổng (?:lđlđ|liên đoàn)|tlđ|lđlđ tỉnh|liên đoàn lao động tỉnh|chủ tịch|phó chủ tịch|ct,|các pct|bí thư|tổng cục|ủy ban mttq|đoàn đbqh|đoàn đại biểu)|(?:^|[ ,])(?:trung ương|tw|ubtw|tối cao|tlđ)(?=$|[ ,;.(])|(?:^| )tw/u;
const PERSONS =
  /đ\/c|đồng chí|(?:^|[ ,:])(?:pct|ct|cvp|pcvp|ubtv|uv|btv|bch|btcn|pcn|(?<!(?:tổ chức|đơn vị|công ty|doanh nghiệp) )thành viên|lãnh đạo|thứ trưởng|phó thủ tướng|trợ lý|phó giám đốc|phó chủ tịch|phó bí thư|phó tổng giám đốc|tỉnh ủy viên|đảng ủy viên)(?=$|[ ,;)])/u;

/** "UBND các huyện", "Ủy ban MTTQ các xã": the same body of each place or unit below. */
const SUBORDINATES =
  /^(?!báo|đài|bộ |thường trực)[^,;]{2,40} (?:các (?:tỉnh|huyện|xã|phường|quận|thị|thành phố|phòng|đơn vị|trường|chi bộ|cơ quan|khu|thôn|sở|ngành|cấp|đảng ủy|huyện ủy|cđcs|công đoàn|chi đoàn|tổ chức)|cấp (?:huyện|xã))(?!\p{L})/u;

/** "Nơi nhận": one entry a line, each with its purpose (NĐ 30/2020 PL I, box 9b). */
export function readCopies(
  recipients: readonly SourceLine[],
  context: CopyContext,
): readonly ReadCopy[] {
  const acting = [...new Set(context.acting.map(shortened))].slice(0, MOST_ACTING);
  return recipients.flatMap((line) => {
    const marker = markerOf(line);
    const listed = marker.kind === 'dash' || marker.kind === 'plus';
    const item = sliceLine(line, listed ? marker.width : 0);
    const width = item.text.replace(/[ ;,.]+$/u, '').length;
    const entry = sliceLine(item, 0, width);
    return entry.text === '' || !/[\p{L}\d]/u.test(entry.text) ? [] : [copyOf(entry, acting)];
  });
}

function copyOf(entry: SourceLine, acting: readonly string[]): ReadCopy {
  const evidence = evidenceOf(entry);
  const marked = MARKS.find(([pattern]) => pattern.test(entry.low));
  if (isFiling(entry))
    return {
      text: printedOf(entry),
      purpose: 'file',
      status: 'explicit',
      evidence,
      rule: 'parties/copy-filed',
    };
  if (AS_ABOVE.test(entry.low))
    return {
      text: printedOf(entry),
      purpose: 'execute',
      status: 'explicit',
      evidence,
      rule: 'parties/copy-as-above',
    };
  if (marked) {
    const at = marked[0].exec(entry.low)?.index ?? 0;
    const name = at > 0 ? printedOf(entry, 0, at) : printedOf(entry);
    return {
      text: name,
      purpose: marked[1],
      status: 'explicit',
      evidence,
      rule: 'parties/copy-marked',
    };
  }
  return {
    text: printedOf(entry),
    purpose: purposeOf(entry, acting),
    status: 'suggested',
    evidence,
    rule: 'parties/copy-by-name',
  };
}

function purposeOf(entry: SourceLine, acting: readonly string[]): CopyPurpose {
  if (PERSONS.test(entry.low)) return 'information';
  const own = shortened(entry.text);
  if (acting.some((name) => overlaps(own, name))) return 'execute';
  if (SUBORDINATES.test(entry.low)) return 'execute';
  if (SUPERIOR.test(entry.low)) return 'report';
  return /^(?:các|những) /u.test(entry.low) && !/^các (?:báo|cơ quan báo|hội đồng)/u.test(entry.low)
    ? 'execute'
    : 'information';
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/tong lien doan lao dong/gu, 'tld'],
  [/lien doan lao dong/gu, 'ldld'],
  [/uy ban nhan dan/gu, 'ubnd'],
  [/hoi dong nhan dan/gu, 'hdnd'],
  [/thanh pho/gu, 'tp'],
  [/cong doan nganh/gu, 'cdn'],
  [/cong doan vien chuc/gu, 'cdvc'],
  [/\b(?:cac|nhung|va|cua|cap|tinh)\b/gu, ' '],
];
const shortened = (name: string): string =>
  SHORT.reduce((text, [pattern, short]) => text.replace(pattern, short), fold(name))
    .replace(/ +/gu, ' ')
    .trim();

/** Each line of Nơi nhận is compared with each of them. */
const MOST_ACTING = 200;

/** Whether two shortened names are the same words, or one holds the other. */
function overlaps(x: string, y: string): boolean {
  if (x.length < 4 || y.length < 4) return x === y && x !== '';
  return ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `);
}
