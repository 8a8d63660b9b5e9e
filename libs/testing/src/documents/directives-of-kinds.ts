import { readDirective } from '../../../domain/src/reading/index.js';

// Small directives of each form, for tests that put one paragraph of language into a whole document.
/** The nation's name and motto, as a head prints them. */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const SIGNED = 'Nơi nhận:\n- Như trên;\n- Lưu: VT, TH.\n\nGIÁM ĐỐC\n\nĐỗ Thị Mai\n';
const GOVERNMENT_SIGNED =
  'Nơi nhận:\n- Như trên;\n- Lưu: VT, NN (2).\n\nKT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nTrần Văn Nam\n';
const PROVINCE = `ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\n${NATION}`;
const GOVERNMENT = `VĂN PHÒNG CHÍNH PHỦ\n-------\n\n${NATION}`;
const SIGNED_IN = 'Lào Cai, ngày 10 tháng 3 năm 2026';
const AT_THE_CAPITAL = 'Hà Nội, ngày 10 tháng 3 năm 2026';

/** A letter of a department, 10/3/2026; `body` stands between Kính gửi and the signature. */
export const letter = (
  body: string,
  to = 'Các phòng, đơn vị thuộc Sở.',
  head = 'UBND TỈNH LÀO CAI\nSỞ Y TẾ',
  number = '81/SYT-VP',
): string =>
  `${head}\n\n${NATION}\n\nSố: ${number}\nV/v kho vật tư\n\n${SIGNED_IN}\n\nKính gửi: ${to}\n\n${body}\n\n${SIGNED}`;

/** The same with numbered items behind "yêu cầu thực hiện các nội dung sau". */
export const itemsOf = (...items: readonly string[]): string =>
  letter(
    `Sở Y tế yêu cầu thực hiện các nội dung sau:\n\n${items.map((item, i) => `${i + 1}. ${item}`).join('\n\n')}`,
  );

export const decision = (articles: string): string =>
  `${PROVINCE}\n\nSố: 94/QĐ-UBND\n\n${SIGNED_IN}\n\nQUYẾT ĐỊNH\nVề việc quản lý bến xe\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Giao thông đường bộ ngày 13 tháng 11 năm 2008;\n\nTheo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 8/TTr-SXD ngày 03/3/2026.\n\nQUYẾT ĐỊNH:\n\n${articles}\n\n${SIGNED}`;

export const plan = (body: string): string =>
  `${PROVINCE}\n\nSố: 12/KH-UBND\n\n${SIGNED_IN}\n\nKẾ HOẠCH\nTrồng cây phân tán năm 2026\n\nThực hiện Nghị quyết số 4/NQ-HĐND ngày 05/01/2026 của Hội đồng nhân dân tỉnh, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\n\n${body}\n\n${SIGNED}`;

/** Conclusions of a Deputy Prime Minister. */
export const notice = (conclusions: string): string =>
  `${GOVERNMENT}\n\nSố: 98/TB-VPCP\n\n${AT_THE_CAPITAL}\n\nTHÔNG BÁO\nKết luận của Phó Thủ tướng tại cuộc họp về nghề muối\n\nNgày 05 tháng 3 năm 2026, Phó Thủ tướng Chính phủ đã chủ trì cuộc họp. Sau khi nghe báo cáo, Phó Thủ tướng Chính phủ kết luận như sau:\n\n${conclusions}\n\n${GOVERNMENT_SIGNED}`;

export const telegram = (to: string, body: string): string =>
  `THỦ TƯỚNG CHÍNH PHỦ\n-------\n\n${NATION}\n\nSố: 15/CĐ-TTg\n\n${AT_THE_CAPITAL}\n\nCÔNG ĐIỆN\nVề việc phòng, chống rét\n\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n${to}\n\n${body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, NN (2).\n\nKT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\nTrần Văn Nam\n`;

/** A letter of the Government's Office. */
export const government = (body: string, to = 'Bộ Y tế.'): string =>
  `${GOVERNMENT}\n\nSố: 98/VPCP-KGVX\nV/v mua thuốc\n\n${AT_THE_CAPITAL}\n\nKính gửi: ${to}\n\n${body}\n\n${GOVERNMENT_SIGNED}`;

type Read = Extract<ReturnType<typeof readDirective>, { readonly ok: true }>['value'];

/** "lead Sở Y tế, support Công an tỉnh 2026-04-14": who does each task and until when. */
const rowsOf = ({ tasks }: Read): readonly string[] =>
  tasks.map(
    ({ assignees, deadline }) =>
      `${assignees.map(({ role, text }) => `${role} ${text}`).join(', ')}${deadline.value ? ` ${deadline.value.dueOn ?? '?'}` : ''}`,
  );

const PARTS: Readonly<Record<string, (reading: Read) => unknown>> = {
  rows: rowsOf,
  to: ({ addressees }) => addressees.map(({ text }) => text),
  basis: ({ basis }) =>
    basis.map(
      ({ number, symbol, issuer, issuedOn }) => `${number}/${symbol} ${issuer} ${issuedOn}`,
    ),
  words: ({ tasks }) => tasks.map(({ deadline }) => deadline.value?.words ?? null),
  kinds: ({ tasks }) => tasks.map(({ assignees }) => assignees.map(({ kind }) => kind).join()),
  reports: ({ tasks }) => tasks.map(({ reportsTo }) => reportsTo.value),
  reporting: ({ reporting }) =>
    reporting.map(({ every, dueOn }) => `${every.value} ${JSON.stringify(dueOn.value)}`),
  signer: ({ signer }) => `${signer.title.value} ${signer.name.value}`,
  issuer: ({ issuer }) => issuer.value,
  subject: ({ subject }) => subject.value,
  number: ({ number }) => number.value,
  symbol: ({ symbol }) => symbol.value,
  issuedOn: ({ issuedOn }) => issuedOn.value,
  documentType: ({ documentType }) => documentType.value,
  draftingUnit: ({ draftingUnit }) => draftingUnit.value,
};

/** What a reading holds of the parts that `like` names; its rows when it is a list. */
export function seenIn(text: string, like: readonly string[] | Readonly<Record<string, unknown>>) {
  const read = readDirective(text);
  if (!read.ok) throw new Error(read.error);
  if (Array.isArray(like)) return rowsOf(read.value);
  return Object.fromEntries(
    Object.keys(like).map((part) => {
      const see = PARTS[part];
      if (!see) throw new Error(`No such part: ${part}`);
      return [part, see(read.value)];
    }),
  );
}
