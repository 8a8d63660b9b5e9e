import { foldName } from '#domain';

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

/** "ke hoach 470" → KH and "470"; null: the words name no type first. */
export function leadingDocumentType(
  typed: string,
): { readonly code: string; readonly rest: string } | null {
  const words = `${foldName(typed)} `;
  for (const [code, name] of Object.entries(NAMES)) {
    const begin = `${foldName(name)} `;
    if (words.startsWith(begin)) return { code, rest: words.slice(begin.length).trim() };
  }
  return null;
}
