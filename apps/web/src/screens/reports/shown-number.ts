const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

export const shownNumber = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : NUMBERS.format(value);
