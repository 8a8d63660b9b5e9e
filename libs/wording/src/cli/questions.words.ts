/** What is asked at the terminal about a document, and what may be typed. */
export const QUESTION_WORDS = {
  /** @param answer what Enter alone stands for */
  enter: (answer: string): string => `[Enter = ${answer}]`,
  skip: 'bỏ qua',
  none: 'không có',
  number: '(số/ký hiệu, ví dụ 12/KH-UBND)',
  day: '(ngày/tháng/năm)',
  dayOrKeep: (printed: string): string => `(ngày/tháng/năm; Enter = giữ ${printed})`,
  taskDays: '(“số việc = ngày/tháng/năm; …”, hoặc bằng chữ)',
  /** @param labels what 1, 2 … stand for */
  choice: (labels: readonly string[]): string =>
    `(0 không, ${labels.map((label, at) => `${at + 1} ${label}`).join(', ')})`,
  cycles: {
    MONTH: 'hằng tháng',
    QUARTER: 'hằng quý',
    HALF: '6 tháng và cả năm',
    YEAR: 'hằng năm',
  },
  preset: 'Ngày chốt và ngày nộp theo mẫu nào?',
  paper: 'Đơn vị nhận bản giấy (mã, cách nhau dấu phẩy)',
  /** @param name of the issuing body as the document prints it; null: it prints none */
  issuer: (name: string | null): string =>
    `Mã cơ quan ban hành trong danh bạ (${name ?? 'chưa rõ'})`,
  needed: 'Cần một câu trả lời:',
} as const;

/** Answers that are stored with a draft. */
export const ANSWERED_WORDS = {
  /** @param subject of the document; null: it has none */
  reportTitle: (subject: string | null): string => `Kết quả thực hiện ${subject ?? 'văn bản'}`,
  noReports: 'Không yêu cầu báo cáo',
} as const;

/** Who is meant by a name of the document. */
export const RECIPIENT_QUESTION_WORDS = {
  /** Typed: the name is left as words, nothing is assigned. */
  wordsOnly: 'chữ',
  /** Typed before the code of a group. */
  group: 'nhóm',
  usage: 'Mỗi nơi nhận: mã đơn vị (cách nhau dấu phẩy), “nhóm MÃ”, hoặc “chữ” nếu không giao.',
  who: (text: string): string => `“${text}” là ai?`,
  groupOf: (code: string, name: string, members: number): string =>
    `nhóm ${code} (${name}, ${members} đơn vị)`,
  body: (code: string, name: string): string => `${code} (${name})`,
  heirs: (heirs: readonly string[], endedOn: string): string =>
    `${heirs.join(', ')}, kế thừa đơn vị đã kết thúc từ ${endedOn}`,
} as const;
