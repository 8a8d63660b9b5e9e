/** What was converted or left out, whatever the format. */
export const TEXT_NOTES = {
  restored: (encodings: readonly string[]): string =>
    `Văn bản gõ bằng bảng mã ${encodings.join(', ')} đã được chuyển sang Unicode.`,
  utf16: 'Tệp dùng bảng mã UTF-16.',
  windows1258: 'Tệp dùng bảng mã Windows-1258 đã được chuyển sang Unicode.',
  encodingUnknown: 'Không nhận ra bảng mã tiếng Việt của tệp; chữ có thể sai.',
  directionMarks: 'Văn bản có ký tự đảo chiều chữ; đã bỏ các ký tự đó.',
} as const;

/** @param pages null: every page of the document */
const recognised = (pages: readonly number[] | null, why: string): string =>
  `${pages === null ? 'Văn bản' : `Trang ${pages.join(', ')}`} ${why}; chữ được nhận dạng bằng máy, cần đối chiếu với bản gốc.`;

/** Pages whose words were recognised from their picture, all or by number. */
export const RECOGNITION_NOTES = {
  picture: recognised(null, 'là ảnh'),
  scanned: (pages: readonly number[] | null): string => recognised(pages, 'là ảnh quét'),
  asked: (pages: readonly number[] | null): string =>
    recognised(pages, 'được nhận dạng từ hình theo yêu cầu'),
  illegible: (pages: readonly number[] | null): string =>
    recognised(pages, 'dùng phông chữ không cho biết đúng chữ'),
} as const;

/** .doc, .docx, .odt, .rtf, .html, .xlsx */
export const OFFICE_NOTES = {
  docNumbers: 'Tệp .doc: số thứ tự do Word tự đánh không đọc được; cần đối chiếu với bản gốc.',
  docBoxes: 'Chữ trong các khung (text box) được đưa lên đầu bài đọc.',
  changes: 'Văn bản còn sửa đổi chưa được chấp nhận (Track Changes); đã đọc bản sau khi sửa.',
  hidden: 'Văn bản có chữ ẩn, không in ra; chữ ẩn không đưa vào bài đọc.',
  struck: (words: string): string => `Chữ bị gạch ngang không đưa vào bài đọc: “${words}”.`,
  footnotes: 'Văn bản có chú thích cuối trang; phần chú thích không đưa vào bài đọc.',
  sheetsHidden: (count: number): string => `Bảng tính có ${count} trang ẩn không đọc.`,
  linesHidden: (count: number): string => `Bảng tính có ${count} dòng hoặc cột ẩn không đọc.`,
  cellsFaulty: (count: number): string =>
    `Bảng tính có ${count} ô báo lỗi (#N/A, #REF!…), được coi là trống.`,
} as const;

/** .eml */
export const LETTER_NOTES = {
  attached: (names: readonly string[]): string => `Thư có tệp kèm; đã đọc: ${names.join(', ')}.`,
  twins: (names: readonly string[]): string =>
    `Cùng một văn bản, chỉ đọc một lần; bỏ qua: ${names.join(', ')}.`,
  unread: (files: readonly string[]): string => `Không đọc được: ${files.join('; ')}.`,
  unreadFile: (file: string): string => `Không đọc được tệp kèm ${file}.`,
  ownWords: (words: string): string => `Lời thư, không thuộc văn bản: ${words}`,
  sendScanAlone: 'Có tệp kèm là ảnh quét; hãy gửi riêng tệp đó để biết chữ nào máy không chắc.',
  logos: (count: number): string =>
    `Thư có ${count} ảnh trang trí (biểu trưng, chữ ký), không đọc.`,
  unnamedFile: (position: number): string => `tệp ${position}`,
} as const;

/** A digital signature, as it was found. */
interface Signature {
  readonly signer: string | null;
  readonly issuer: string | null;
  readonly coversWholeFile: boolean;
  readonly integrity: 'intact' | 'broken' | 'unknown';
  readonly isTrusted: boolean;
}

function vouched({ coversWholeFile, isTrusted }: Signature): string {
  const extent = coversWholeFile
    ? 'toàn bộ tệp còn nguyên vẹn từ khi ký'
    : 'phần đã ký còn nguyên vẹn, sau đó tệp có thêm nội dung';
  const holder = isTrusted
    ? 'chứng thư thuộc danh sách tin cậy (chưa kiểm tra thu hồi)'
    : 'không kiểm tra được người ký vì chứng thư không dẫn tới danh sách tin cậy';
  return `${extent}; ${holder}`;
}

/** Digital signatures of a PDF. */
export const SIGNATURE_NOTES = {
  told: (signature: Signature): string => {
    const { signer, issuer, integrity } = signature;
    const by = issuer === null || issuer === signer ? '' : ` (chứng thư do “${issuer}” cấp)`;
    const whose = signer === null ? 'Chữ ký số' : `Chữ ký số của “${signer}”${by}`;
    if (integrity === 'unknown') return `${whose}: không kiểm tra được.`;
    if (integrity === 'broken') return `${whose}: không hợp lệ, nội dung đã bị sửa sau khi ký.`;
    return `${whose}: ${vouched(signature)}.`;
  },
} as const;
