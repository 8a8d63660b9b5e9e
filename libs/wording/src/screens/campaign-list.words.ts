import { documentTypeName } from '../document-type-name.js';

/** "Đợt giao nhiệm vụ": the list. */
export const CAMPAIGN_LIST_WORDS = {
  document: 'Văn bản',
  state: 'Trạng thái',
  acknowledged: 'Tiếp nhận',
  work: 'Việc',
  none: 'Chưa có đợt giao nhiệm vụ nào. Bắt đầu bằng một văn bản chỉ đạo.',
  nothingYet: 'chưa giao',
  questions: (count: number): string =>
    count === 0 ? 'đã trả lời đủ câu hỏi bắt buộc' : `còn ${count} câu hỏi bắt buộc`,
} as const;

/** Counts of work, inside a line. */
export const WORK_TOTAL_WORDS = {
  done: (count: number): string => `${count} hoàn thành`,
  late: (count: number): string => `${count} quá hạn`,
  inTime: (count: number): string => `${count} trong hạn`,
  undated: (count: number): string => `${count} không thời hạn`,
  standing: (count: number): string => `${count} thường xuyên`,
} as const;

/** 'Kế hoạch' for KH. */
export const documentTypeWords = (code: string | null): string => documentTypeName(code);

interface NamedDocument {
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
}

/** 'Kế hoạch 470/KH-LĐLĐ' */
export function documentName({ documentType, number, symbol }: NamedDocument): string {
  const code = [number, symbol].filter((part) => part !== null && part !== '').join('/');
  return `${documentTypeName(documentType)} ${code === '' ? '(chưa có số)' : code}`;
}
