/** One box over directives, tasks and bodies. */
export const SEARCH_WORDS = {
  title: 'Tìm kiếm',
  label: 'Tìm văn bản, việc, đơn vị; không cần dấu',
  begin:
    'Gõ số hiệu, trích yếu, tên việc hoặc tên đơn vị. Không cần dấu, không phân biệt hoa thường.',
  directives: 'Văn bản',
  tasks: 'Việc',
  bodies: 'Đơn vị',
  nothing: (text: string): string =>
    `Không thấy gì khớp với “${text}”. Thử ít từ hơn, hoặc chỉ số của văn bản.`,
  count: (count: number): string => `${count} kết quả`,
} as const;
