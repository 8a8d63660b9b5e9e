/** "Tải trước khi giao" on the plan. */
export const LOAD_WORDS = {
  title: 'Tải của các đơn vị',
  light: (bodies: number): string => `Không đơn vị nào trong ${bodies} đơn vị bị dồn việc`,
  piled: (piled: number, bodies: number): string =>
    `${piled}/${bodies} đơn vị bị dồn việc: có tuần quá 5 việc đến hạn, hoặc tháng quá 10 báo cáo, tính cả việc của cơ quan khác giao.`,
  task: (ordinal: string, day: string): string => `Việc ${ordinal}, hạn ${day}`,
  taskPiled: (piled: number, bodies: number): string =>
    `${piled}/${bodies} đơn vị đã dồn việc trong tuần này.`,
  lighter: (day: string, piled: number): string =>
    piled === 0
      ? `Nếu hạn ${day} thì không đơn vị nào bị dồn.`
      : `Nếu hạn ${day} thì còn ${piled}.`,
  bodies: (count: number): string => `Xem ${count} đơn vị`,
  carries: (open: number, late: number): string =>
    late === 0 ? `đang làm ${open} việc` : `đang làm ${open} việc, ${late} quá hạn`,
  week: (monday: string, already: number, adds: number): string =>
    `Tuần từ ${monday}: ${already} việc đến hạn, thêm ${adds}`,
  month: (month: string, already: number, adds: number): string =>
    `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}: ${already} báo cáo, thêm ${adds}`,
  more: (count: number): string => `Xem cả ${count} đơn vị`,
  most: (count: number): string => `Chỉ nêu ${count} đơn vị nặng nhất.`,
} as const;

/** "Việc trùng": a duty that bodies have already. */
export const SAME_DUTY_WORDS = {
  title: 'Việc có thể trùng với việc đã giao',
  perhaps: (bodies: number): string => `${bodies} đơn vị có thể đã có việc này:`,
  here: (ordinal: string): string => `Đợt này, việc ${ordinal}`,
  there: (ordinal: string, reference: string, due: string | null): string =>
    `Đã giao theo ${reference}, việc ${ordinal}${due === null ? '' : `, hạn ${due}`}`,
  choose: (ordinal: string): string => `Xử lý việc ${ordinal}`,
  choices: {
    kept: 'Vẫn giao',
    merged: 'Nhập vào việc đã giao',
    dropped: 'Bỏ ở đợt này',
  },
} as const;
