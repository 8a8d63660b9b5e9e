import { inDays } from './phrases.js';

/** The one mail a morning of a campaign for its issuer's own people. */
export const CAMPAIGN_DIGEST_WORDS = {
  headline: (document: string): string => `${document}: tình hình các đơn vị`,
  overdueHeading: 'Quá hạn',
  overdueRow: (works: number, days: number): string =>
    `${works} việc, quá hạn lâu nhất${inDays(days)}`,
  unacknowledgedHeading: 'Chưa tiếp nhận',
  unacknowledgedRow: (workingDays: number): string =>
    workingDays > 0 ? `Chậm tiếp nhận ${workingDays} ngày làm việc` : 'Chậm tiếp nhận',
  unreachedHeading: 'Đơn vị không nhận được thư',
  unreachedRow: (notices: number): string => `${notices} lượt nhắc không có nơi gửi`,
  unreachedRowWithoutAddress: (notices: number): string =>
    `${notices} lượt nhắc không có nơi gửi: đơn vị không có địa chỉ nhận thư`,
  bodyEnded: (day: string): string =>
    `Đơn vị đã ngừng hoạt động sau ngày ${day}: việc còn mở chưa có ai nhận`,
  button: 'Mở bàn điều hành',
  onceAMorning: 'Thư này gửi một lần mỗi sáng làm việc cho mỗi đợt, chỉ khi có việc cần xem.',
  works: (count: number): string => `${count} việc`,
  overdueSubject: (days: number, bodyName: string, works: string): string =>
    `[Quá hạn${inDays(days)}] ${bodyName}: ${works}`,
  overdueBodies: (count: number): string => `${count} đơn vị quá hạn`,
  unacknowledgedBodies: (count: number): string => `${count} chưa tiếp nhận`,
  unreachedBodies: (count: number): string => `${count} không nhận được thư`,
  others: (count: number): string => `${count} việc chờ xem`,
} as const;
