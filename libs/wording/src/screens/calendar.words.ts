import type { CalendarDayKind, ObligationKind } from '#domain';

/** Why a day differs from the plain week. */
export const CALENDAR_DAY_NAMES: Readonly<Record<CalendarDayKind, string>> = {
  HOLIDAY: 'Nghỉ lễ, Tết',
  COMPENSATORY: 'Nghỉ bù',
  SWAPPED_OFF: 'Nghỉ hoán đổi',
  SWAPPED_WORKING: 'Làm bù',
};

/** What a person or body owes and is reminded of. */
export const OBLIGATION_NAMES: Readonly<Record<ObligationKind, string>> = {
  acknowledge: 'Tiếp nhận',
  complete: 'Hoàn thành việc',
  report: 'Nộp báo cáo kỳ',
  decide: 'Quyết định của điều phối',
  explain: 'Giải trình',
  reach: 'Đạt mốc',
};

/** "Lịch làm việc": the days of a year that differ from the plain week. */
export const CALENDAR_WORDS = {
  title: 'Lịch làm việc',
  under: 'Ngày nghỉ và ngày làm bù. Mọi thời hạn và thư nhắc tính theo lịch này.',
  year: (year: number): string => `Năm ${year}`,
  announced: (source: string): string => `Đã đủ theo ${source}`,
  provisional: 'Lịch tạm tính: các ngày lễ được tính theo luật, ngày đã nhập đặt chồng lên.',
  none: 'Năm này chưa có ngày nào khác thường.',
  day: 'Ngày',
  kind: 'Loại',
  source: 'Căn cứ',
  origin: { entered: 'Đã nhập', computed: 'Tính theo luật' },
  originHead: 'Nguồn',
  add: 'Nhập một ngày',
  save: 'Ghi ngày',
  saving: 'Đang ghi…',
  saved: (day: string): string => `Đã ghi ${day}. Các đợt đang mở lập lại bước nhắc từ lúc này.`,
  sourceHint: 'Thông báo, quyết định nêu ngày này.',
  dayMissing: 'Chọn ngày.',
  remove: 'Bỏ',
  removeOf: (day: string): string => `Bỏ ngày ${day} đã nhập`,
  removing: 'Đang bỏ…',
  removeFollows:
    'Ngày này không còn là ngày đã nhập; trong năm tạm tính, ngày tính theo luật lại có hiệu lực. Bước nhắc của các đợt đang mở được lập lại từ lúc này; thời hạn đã báo không đổi.',
  keep: 'Giữ ngày này',
  announce: 'Năm đã nhập đủ',
  announceHint: 'Nói rằng các ngày của năm đã đủ theo thông báo nghỉ lễ: không tính thêm ngày nào.',
  announceSource: 'Thông báo nghỉ lễ',
  announcing: 'Đang ghi…',
  withdraw: 'Rút xác nhận',
  withdrawing: 'Đang rút…',
  readOnly: 'Lịch do quản trị hệ thống giữ.',
  import: 'Nhập từ tệp',
  importHint:
    'Tệp Excel (.xlsx) hoặc CSV mã UTF-8 có ba cột: ngày, loại, căn cứ. Xem trước rồi mới ghi.',
  file: 'Tệp ngày nghỉ, ngày làm bù',
  fileMissing: 'Chọn một tệp.',
  look: 'Xem trước',
  looking: 'Đang đọc tệp…',
  nothingNew: 'Mọi ngày trong tệp đã có trong lịch.',
  faults: (count: number): string => `${count} chỗ cần sửa trong tệp. Chưa có gì được ghi.`,
  faultAt: (line: number, column: string, detail: string, remedy: string): string =>
    `Dòng ${line}, cột “${column}”: ${detail} ${remedy}`,
  dayChange: (day: string, kind: string, source: string): string => `${day}: ${kind}, ${source}`,
  dayBefore: (kind: string): string => `(trước: ${kind})`,
  apply: (count: number): string => `Nhập ${count} ngày`,
  applying: 'Đang nhập…',
  applied: (count: number): string =>
    `Đã nhập ${count} ngày. Các đợt đang mở lập lại bước nhắc từ lúc này.`,
  unchanged: (count: number): string => `${count} ngày đã đúng như lịch.`,
  again: 'Chọn tệp khác',
  changes: 'Đã đổi gì, dời gì',
  changesHint:
    'Đổi lịch không đổi thời hạn đã báo; chỉ dời thư nhắc chưa gửi và ngày mở các kỳ báo cáo chưa mở.',
  noChanges: 'Chưa có lần đổi lịch nào.',
  change: {
    dayEntered: (what: string): string => `Nhập ngày ${what}`,
    daysImported: (what: string): string => `Nhập tệp ngày của năm ${what}`,
    dayRemoved: (what: string): string => `Bỏ ngày ${what}`,
    yearAnnounced: (what: string): string => `Xác nhận năm ${what} đã đủ`,
    yearWithdrawn: (what: string): string => `Rút xác nhận năm ${what}`,
  },
  by: (who: string, moment: string): string => `${who}, ${moment}`,
  nothingMoved: 'Không dời bước nhắc hay kỳ báo cáo nào mà đồng chí thấy được.',
  moved: (count: number): string => `${count} bước dời`,
  move: (what: string, before: string, after: string): string => `${what}: ${before} → ${after}`,
  periodOpens: (label: string): string => `Mở kỳ ${label}`,
  more: (count: number): string => `và ${count} bước nữa`,
} as const;
