const MARKS = /[\u0300-\u036f]/g;

/** Without marks and case, đ as d: "hoà", "hòa" and "HOA" are one to who searches. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Whether every word of `sought` stands in `folded`. */
export const matches = (folded: string, sought: string): boolean =>
  fold(sought)
    .split(/\s+/)
    .every((word) => folded.includes(word));
