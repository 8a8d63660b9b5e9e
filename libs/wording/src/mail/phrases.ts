/** " 3 ngày"; nothing for late by hours, where "0 ngày" would read as not late. */
export function inDays(days: number): string {
  return days > 0 ? ` ${days} ngày` : '';
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
