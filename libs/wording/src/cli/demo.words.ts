/** `demo` */
export const DEMO_COMMAND_WORDS = {
  description: 'Dữ liệu và thời gian mô phỏng',
  load: 'Nạp dữ liệu mẫu vào một cơ sở dữ liệu trống',
  loaded: (documents: number, issuers: number, bodies: number, campaigns: number): string =>
    `Dữ liệu mẫu: ${documents} văn bản, ${issuers} cơ quan giao, ${bodies} đơn vị, ${campaigns} đợt`,
  twentyYears: 'Tua kế hoạch 470/KH-LĐLĐ đến năm 2045, khi lịch nghỉ chưa ai công bố',
  fastForward: 'Tua hai năm của kế hoạch 470/KH-LĐLĐ trên máy chủ Temporal tua thời gian',
} as const;

/** `demo fast-forward` */
export const FAST_FORWARD_WORDS = {
  noServer: 'bỏ qua: không có máy chủ Temporal tua thời gian',
  day: (day: string): string => `Ngày mô phỏng: ${day}`,
  passed: (days: number, from: string, until: string, seconds: string): string =>
    `Tua ${days} ngày … ${from} → ${until}    (thời gian thật: ${seconds} giây)`,
  acknowledged: (dispatches: number, acknowledged: number, medianDays: string): string =>
    `giao ${dispatches} · tiếp nhận ${acknowledged} (trung vị ${medianDays} ngày)`,
  mails: (reminders: number, digests: number, outsideHours: number): string =>
    `nhắc ${reminders} thư · bản tin ngày ${digests} · ngoài giờ hành chính: ${outsideHours} thư`,
  work: (done: number, dated: number): string => `việc có hạn: ${done}/${dated} hoàn thành`,
  reports: (inTime: number, reports: number, returned: number): string =>
    `báo cáo kỳ: ${inTime}/${reports} đúng hạn · trả lại ${returned}`,
  checked: (checks: string): string => `Kiểm tra bất biến: ${checks}`,
  violated: (violations: string): string => `Bất biến bị vi phạm: ${violations}`,
} as const;

/** `demo twenty-years` */
export const TWENTY_YEARS_WORDS = {
  year: (year: string): string => `Năm mô phỏng: ${year}`,
  passed: (from: string, until: string, seconds: string): string =>
    `Tua ${from} → ${until}    (thời gian thật: ${seconds} giây)`,
  lived: (acknowledged: number, dispatches: number, inTime: number, reports: number): string =>
    `tiếp nhận ${acknowledged}/${dispatches} · báo cáo kỳ: ${inTime}/${reports} đúng hạn`,
  mails: (sent: number, inBox: number): string => `thư đã gửi ${sent} · trong hộp thư ${inBox}`,
  assumed: (years: readonly number[], periods: number): string =>
    years.length === 0
      ? 'Mọi năm đều có lịch đã công bố.'
      : `Đã giả định: lịch các năm ${years.join(', ')} chưa công bố, ngày nghỉ được tính theo luật; ${periods} kỳ báo cáo mang ngày tạm tính.`,
  clean: 'Kiểm tra bất biến: không có vi phạm.',
  violated: (violations: string): string => `Bất biến bị vi phạm: ${violations}`,
} as const;

/** What robots and made-up people of a demo write and say. */
export const DEMO_WORDS = {
  contactPoint: 'Đầu mối đơn vị (mẫu)',
  closing: 'Hết giai đoạn mô phỏng hai năm.',
  workNote: 'Đã tổ chức hội nghị quán triệt.',
  returnReason: 'Đề nghị bổ sung số liệu đoàn viên.',
  report: {
    done: 'Đã tổ chức quán triệt, tuyên truyền tới đoàn viên, người lao động.',
    difficulties: 'Không.',
    proposals: 'Không.',
  },
  kindergartenReport: {
    done: 'Đã tuyên truyền, vận động hỗ trợ các trường mầm non vùng khó khăn trên địa bàn.',
    difficulties: 'Địa bàn rộng, kinh phí hạn chế.',
    proposals: 'Không.',
  },
} as const;
