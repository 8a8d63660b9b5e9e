/** " 3 ngày"; nothing for late by hours, where "0 ngày" would read as not late. */
export function inDays(days: number): string {
  return days > 0 ? ` ${days} ngày` : '';
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** As offices write themselves where there is little room. */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['Liên đoàn Lao động', 'LĐLĐ'],
  ['Ủy ban nhân dân', 'UBND'],
  ['Công đoàn cơ sở', 'CĐCS'],
];

/** The name of a body for a subject: what tells it from its neighbours stands at the end, and must be seen. */
export const abbreviated = (bodyName: string): string =>
  ABBREVIATIONS.reduce(
    (name, [long, short]) => name.replace(long, short),
    bodyName.normalize('NFC'),
  );
