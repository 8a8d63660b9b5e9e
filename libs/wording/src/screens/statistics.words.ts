import { BODY_KIND_NAMES } from '../body-kind-names.js';
import { documentTypeName } from '../document-type-name.js';

export const STATISTICS_FAULTS = {
  dayToCome: 'Ngày lấy số liệu không được sau hôm nay.',
} as const;

const UNDATED_GROUP = 'Không thời hạn';
const bodyKinds: Readonly<Record<string, string>> = BODY_KIND_NAMES;

/** Groups that are no rows of their own, by their keys. */
export const STATISTICS_GROUPS = {
  bodyKind: (key: string): string => bodyKinds[key] ?? key,
  documentType: (key: string): string => (key === '' ? 'Không ghi loại' : documentTypeName(key)),
  month: (key: string): string =>
    key === '' ? UNDATED_GROUP : `Tháng ${key.slice(5)}/${key.slice(0, 4)}`,
  quarter: (key: string): string =>
    key === '' ? UNDATED_GROUP : `Quý ${key.slice(6)}/${key.slice(0, 4)}`,
  year: (key: string): string => (key === '' ? UNDATED_GROUP : `Năm ${key}`),
} as const;

/** The 2×2 of QĐ 42/2014 with what stands beside it: columns of the table and of its files. */
export const STATISTICS_COLUMNS = {
  rank: 'Hạng',
  name: 'Tên',
  code: 'Mã',
  doneInTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  openInTime: 'Chưa hoàn thành, trong hạn',
  openLate: 'Chưa hoàn thành, quá hạn',
  awaitingConfirmation: 'trong đó chờ xác nhận',
  undatedOpen: 'Không thời hạn, chưa hoàn thành',
  undatedDone: 'Không thời hạn, hoàn thành',
  standing: 'Thường xuyên',
  declined: 'Không thuộc thẩm quyền',
  withdrawn: 'Đã thu hồi, thôi giao',
  days1to7: 'Quá hạn 1–7 ngày',
  days8to30: 'Quá hạn 8–30 ngày',
  days31to120: 'Quá hạn 31–120 ngày',
  over120days: 'Quá hạn trên 120 ngày',
  score: 'Điểm',
} as const;

export const STATISTICS_WORDS = {
  title: 'Thống kê',
  by: 'Đếm theo',
  dimension: {
    body: 'Đơn vị',
    bodyKind: 'Loại đơn vị',
    task: 'Việc',
    campaign: 'Đợt giao nhiệm vụ',
    documentType: 'Loại văn bản',
    month: 'Tháng đến hạn',
    quarter: 'Quý đến hạn',
    year: 'Năm đến hạn',
  },
  asOf: 'Số liệu đến ngày',
  asOfHint: 'Để trống: đến lúc này. Ngày đã qua: đúng như sổ nhật ký đến hết ngày ấy.',
  asOfDay: (day: string): string => `Số liệu đến hết ngày ${day}`,
  dueFrom: 'Hạn từ ngày',
  dueTo: 'Hạn đến ngày',
  spanHint: 'Chỉ đếm việc có hạn trong khoảng này.',
  campaign: 'Một đợt',
  everyCampaign: 'Mọi đợt trong tầm xem',
  campaigns: (count: number): string => `${count} đợt`,
  show: 'Xem',
  total: 'Cộng',
  none: 'Không có việc nào để đếm.',
  more: (count: number): string => `${count} dòng nữa có trong tệp tải về.`,
  csv: 'Tải CSV',
  xlsx: 'Tải Excel',
  fileName: 'thong-ke',
  sheet: 'Thống kê',
  matrix: 'Bốn ô của QĐ 42/2014',
  beside: 'Ngoài bốn ô',
  bands: 'Quá hạn theo số ngày',
  league: 'Bảng xếp hạng',
  formula:
    'Điểm = 100 × (hoàn thành đúng hạn + ½ × hoàn thành quá hạn) ÷ (hoàn thành đúng hạn + hoàn thành quá hạn + chưa hoàn thành, quá hạn). Việc còn trong hạn hoặc không có hạn chưa được tính điểm.',
  notRanked: 'chưa xếp',
  hops: 'Thời gian từng chặng',
  hopsNote: 'Tính từ nhật ký: mỗi mốc là lần đầu của đơn vị hoặc của việc.',
  hop: {
    issuedToDelivered: 'Ban hành → gửi đến',
    deliveredToOpened: 'Gửi đến → mở',
    openedToAcknowledged: 'Mở → tiếp nhận',
    acknowledgedToFirstWord: 'Tiếp nhận → tin đầu tiên',
    firstWordToSubmitted: 'Tin đầu tiên → báo cáo hoàn thành',
    submittedToAccepted: 'Báo cáo hoàn thành → xác nhận',
  },
  hopName: 'Chặng',
  hopCount: 'Số lượt',
  median: 'Một nửa không quá',
  ninthDecile: 'Chín phần mười không quá',
  time: (hours: number | null): string => {
    if (hours === null) return '–';
    const rounded = (value: number): string => value.toFixed(1).replace('.', ',').replace(',0', '');
    return hours < 48 ? `${rounded(hours)} giờ` : `${rounded(hours / 24)} ngày`;
  },
  score: (score: number | null): string =>
    score === null ? '–' : score.toFixed(1).replace('.', ','),
} as const;
