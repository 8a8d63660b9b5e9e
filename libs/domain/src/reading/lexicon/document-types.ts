/** Type codes of NĐ 30/2020/NĐ-CP annex III and of the Party's forms, with the names that stand for them; longer names first. */
export const DOCUMENT_TYPES: readonly (readonly [string, string])[] = [
  ['thông báo kết luận', 'TB'],
  ['thông tư liên tịch', 'TTLT'],
  ['nghị quyết liên tịch', 'NQLT'],
  ['chương trình hành động', 'CTr'],
  ['chương trình công tác', 'CTr'],
  ['chương trình phối hợp', 'CTr'],
  ['chương trình', 'CTr'],
  ['công văn', 'CV'],
  ['công điện hỏa tốc', 'CĐ'],
  ['công điện thượng khẩn', 'CĐ'],
  ['công điện khẩn', 'CĐ'],
  ['công điện', 'CĐ'],
  ['kế hoạch', 'KH'],
  ['kế hoạch phối hợp', 'KH'],
  ['kế hoạch liên tịch', 'KH'],
  ['kế hoạch hành động', 'KH'],
  ['quyết định', 'QĐ'],
  ['chỉ thị', 'CT'],
  ['nghị quyết', 'NQ'],
  ['nghị định', 'NĐ'],
  ['thông tư', 'TT'],
  ['thông báo', 'TB'],
  ['thông tri', 'TTri'],
  ['thông cáo', 'TC'],
  ['hướng dẫn', 'HD'],
  ['kết luận', 'KL'],
  ['quy chế', 'QC'],
  ['quy chế phối hợp', 'QC'],
  ['quy định', 'QyĐ'],
  ['tờ trình', 'TTr'],
  ['báo cáo', 'BC'],
  ['biên bản', 'BB'],
  ['phương án', 'PA'],
  ['đề án', 'ĐA'],
  ['dự án', 'DA'],
  ['pháp lệnh', 'PL'],
  ['văn bản hợp nhất', 'VBHN'],
  ['bộ luật', 'Luật'],
  ['luật', 'Luật'],
  ['giấy mời', 'GM'],
];

/** Types that may stand as the printed title of a directive. */
export const TITLE_TYPES: readonly (readonly [string, string])[] = DOCUMENT_TYPES.filter(
  ([, code]) => !['CV', 'Luật', 'PL', 'VBHN'].includes(code),
);

/** Codes that a symbol may carry before or after its hyphen. */
export const SYMBOL_CODES: readonly string[] = [
  ...new Set(DOCUMENT_TYPES.map(([, code]) => code)),
  'QĐ',
  'CTHĐ',
];
