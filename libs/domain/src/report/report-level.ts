import type { BodyKind } from '../directory/index.js';
import type { Instant } from '../shared/index.js';
import type { ReportLevel } from './report-cycle.js';

/** "Cấp của đơn vị" is told by its name: the lowest level that the name says. */
const WORDS: readonly (readonly [ReportLevel, RegExp])[] = [
  ['COMMUNE', /(?<!\p{L})(?:(?<!thị )xã(?! hội)|phường|thị trấn|đặc khu)(?!\p{L})/iu],
  [
    'PROVINCE',
    /(?<!\p{L})thành (?:phố|ủy) (?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)(?!\p{L})/iu,
  ],
  ['DISTRICT', /(?<!\p{L})(?:huyện|quận|thị xã|thị ủy|thành phố|thành ủy)(?!\p{L})/iu],
  ['PROVINCE', /(?<!\p{L})tỉnh(?!\p{L})/iu],
  ['CENTRAL', /(?<!\p{L})trung ương(?!\p{L})|^(?:bộ (?!phận)|tổng liên đoàn(?!\p{L}))/iu],
];

/**
 * The level at which a body reports (NĐ 09/2019 Đ8.5); null where its name does not say, and for unions of a trade,
 * which stand beside several levels: they follow the rule of the series.
 */
export function levelOf({
  kind,
  name,
}: {
  readonly kind: BodyKind;
  readonly name: string;
}): ReportLevel | null {
  if (kind === 'grassrootsUnion' || kind === 'partyCell') return 'UNIT';
  if (kind === 'sectorUnion') return null;
  const words = name.normalize('NFC');
  return WORDS.find(([, said]) => said.test(words))?.[0] ?? null;
}

/** When a report of a period is due: by the level of the body that owes it, else by the period's own day. */
export const reportDueAt = (
  period: {
    readonly dueAt: Instant;
    readonly dueByLevel: Readonly<Partial<Record<ReportLevel, Instant>>>;
  },
  body: { readonly kind: BodyKind; readonly name: string },
): Instant => {
  const level = levelOf(body);
  return (level === null ? undefined : period.dueByLevel[level]) ?? period.dueAt;
};
