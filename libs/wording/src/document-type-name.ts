/** Names of the document types a campaign may start from (NĐ 30/2020 annex III; CV as in Party symbols). */
const NAMES: Readonly<Record<string, string>> = {
  CV: 'Công văn',
  KH: 'Kế hoạch',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  NQ: 'Nghị quyết',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  CĐ: 'Công điện',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
  KL: 'Kết luận',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  ĐA: 'Đề án',
  PA: 'Phương án',
};

/** The type's name as a mail or page says it; "Văn bản" for a code not in the list. */
export const documentTypeName = (code: string | null): string =>
  (code === null ? undefined : NAMES[code]) ?? 'Văn bản';
