import {
  formatDate,
  formatInstant,
  type DocumentLayout,
  type Instant,
  type LocalDate,
} from '#domain';

/** What every official document prints around its content. */
export const OFFICIAL_WORDS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  star: '*',
  /** State and union put a colon and a slash, the Party neither; the number itself is written in by hand. */
  openNumber: { state: 'Số:       /', union: 'Số:       /', party: 'Số       -' },
  number: (layout: DocumentLayout, number: string): string =>
    layout === 'party' ? `Số ${number}` : `Số: ${number}`,
  /** Under the number of an official letter. */
  about: (layout: DocumentLayout, subject: string): string =>
    layout === 'party' ? `Về việc ${subject}` : `V/v ${subject}`,
  /** Under the name of the type. */
  subject: (layout: DocumentLayout, subject: string): string =>
    layout === 'party' ? `về việc ${subject}` : `Về việc ${subject}`,
  openPlace: '…………',
  placeAndDate: (place: string, day: number, month: number, year: number): string =>
    `${place}, ngày ${String(day).padStart(2, '0')} tháng ${month < 3 ? `0${month}` : month} năm ${year}`,
  addressee: (name: string): string => `Kính gửi: ${name}`.trimEnd(),
  listed: (name: string, isLast: boolean): string => `- ${name}${isLast ? '.' : ';'}`,
  copies: 'Nơi nhận:',
  openFiling: { state: 'Lưu: VT, …', union: 'Lưu: VT, …', party: 'Lưu …' },
  /** State and union end with a stroke, the Party with a full stop. */
  end: { state: './.', union: './.', party: '.' },
  openSignature: { state: 'TM. ………………', union: 'TM. BAN THƯỜNG VỤ', party: 'T/M ………………' },
  openSigner: '(Chức vụ, chữ ký, họ và tên)',
  annex: 'PHỤ LỤC',
} as const;

const names = (list: readonly string[]): string => list.join('; ');

/** "Báo cáo tổng hợp": its sentences. */
export const CONSOLIDATED_REPORT_WORDS = {
  typeName: 'BÁO CÁO',
  typeCode: 'BC',
  subject: (period: string, about: string): string => `Tổng hợp ${period} thực hiện ${about}`,
  opening: (about: string, on: LocalDate | null, issuer: string, period: string): string =>
    `Thực hiện ${about}${on === null ? '' : ` ngày ${formatDate(on)}`}, ${issuer} tổng hợp báo cáo của các đơn vị, ${period}, như sau:`,
  submission: 'TÌNH HÌNH NỘP BÁO CÁO',
  given: (given: number, bodies: number): string => `${given}/${bodies} đơn vị đã nộp báo cáo.`,
  late: (count: number): string => `Trong đó ${count} đơn vị nộp sau hạn.`,
  nothing: (bodies: readonly string[]): string =>
    `${bodies.length} đơn vị báo cáo không phát sinh: ${names(bodies)}.`,
  missing: (bodies: readonly string[]): string =>
    `Chưa có báo cáo của ${bodies.length} đơn vị: ${names(bodies)}. Số liệu dưới đây chưa gồm các đơn vị này.`,
  complete: 'Số liệu dưới đây gồm đủ các đơn vị.',
  results: 'KẾT QUẢ THỰC HIỆN',
  figures: 'Số liệu',
  figureHead: ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Tổng số', 'Số đơn vị báo cáo'],
  choiceHead: ['Ý được chọn', 'Số đơn vị', 'Đơn vị'],
  done: 'Việc đã làm',
  difficulties: 'KHÓ KHĂN, VƯỚNG MẮC',
  proposals: 'KIẾN NGHỊ, ĐỀ XUẤT',
  none: 'Không có.',
  said: (body: string, text: string): string => `- ${body}: ${text}`,
  more: (count: number): string => `- Còn ${count} đơn vị nữa, xem bảng tổng hợp kèm theo.`,
  asOf: (at: Instant): string => `Số liệu tính đến ${formatInstant(at)}.`,
  closing: (issuer: string): string => `Trên đây là báo cáo tổng hợp của ${issuer}`,
  annexTitle: (period: string): string => `Số liệu từng đơn vị, ${period}`,
  body: 'Đơn vị',
  sum: 'Cộng',
  fileName: 'bao-cao-tong-hop',
} as const;
