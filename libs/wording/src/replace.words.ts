/** A document that takes the place of another. */
export const REPLACE_WORDS = {
  reason: (document: { readonly number: string | null; readonly symbol: string | null }): string =>
    `Thay thế bởi văn bản ${[document.number, document.symbol].filter((part) => part !== null).join('/')}`,
  noSuchTask: (position: number): string => `Bản nháp không có việc thứ ${position}.`,
  undecided: (title: string): string =>
    `Việc “${title}” chưa định: chuyển sang việc nào của văn bản mới, hay kết thúc.`,
} as const;
