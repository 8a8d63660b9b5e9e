import type { DemoSummary } from './demo-data.js';
import type { LocalPostgres } from './local-postgres.js';
import { shownPath, type Settings } from './settings.js';
import type { TemporalBinary } from './temporal-binaries.js';

/** What a start found and did; every number in the banner comes from here. */
export interface StartFacts {
  readonly version: string;
  readonly postgres: Pick<LocalPostgres, 'version' | 'source' | 'runsAs'> | undefined;
  readonly temporal: TemporalBinary | undefined;
  readonly temporalAddress: string;
  readonly migrations: { readonly applied: number; readonly total: number };
  readonly demo: DemoSummary | undefined;
}

const TEMPORAL_SOURCES: Readonly<Record<TemporalBinary['source'], string>> = {
  variable: 'chương trình theo TEMPORAL_CLI_PATH',
  path: 'tìm thấy `temporal` trong PATH',
  cache: 'đã tải về từ trước',
  wheel: 'vừa tải về',
  sdk: 'vừa tải về',
};

function postgresLine(settings: Settings, { postgres, migrations }: StartFacts): string {
  const done = `✓ di trú ${migrations.total}/${migrations.total}${migrations.applied > 0 ? ` (mới ${migrations.applied})` : ''}`;
  if (!postgres) return `  ✓ PostgreSQL  theo DATABASE_URL     ${done}`;
  const source = postgres.source === 'embedded' ? 'nhúng sẵn' : 'trong PATH';
  const user = postgres.runsAs === undefined ? '' : `, người dùng ${postgres.runsAs}`;
  return `  ✓ PostgreSQL  ${postgres.version} ${source}, cổng ${settings.ports.postgres}${user}     ${done}`;
}

function temporalLine({ temporal, temporalAddress }: StartFacts): string {
  const source = temporal ? TEMPORAL_SOURCES[temporal.source] : 'theo TEMPORAL_ADDRESS';
  return `  ✓ Temporal    ${temporalAddress} (${source})`;
}

function demoLines(demo: DemoSummary | undefined): readonly string[] {
  if (!demo) return ['  · Dữ liệu mẫu không nạp: cơ sở dữ liệu đã có nội dung từ trước'];
  const { documents, issuers, bodies, campaigns, accounts, password } = demo;
  return [
    `  ✓ Dữ liệu mẫu ${documents} văn bản, ${issuers} cơ quan giao, ${bodies} đơn vị, ${campaigns} đợt`,
    `Tài khoản (mật khẩu: ${password}):  ${accounts.join(' · ')}`,
  ];
}

/** The lines printed once everything is up (ux.md §6): at most 12. */
export function banner(settings: Settings, facts: StartFacts): readonly string[] {
  const { ports, baseUrl } = settings;
  const ui = facts.temporal ? `    Temporal UI: http://localhost:${ports.temporalUi}` : '';
  const mailbox = `http://localhost:${ports.mailboxHttp}`;
  const [sample = '', ...accounts] = demoLines(facts.demo);
  const data =
    shownPath(settings, settings.data) + (settings.dataNote ? ` (${settings.dataNote})` : '');
  return [
    `dondoc ${facts.version} · chế độ trình diễn · dữ liệu: ${data}`,
    postgresLine(settings, facts),
    temporalLine(facts),
    `  ✓ Worker      đang nhận việc     ✓ Hộp thư thử  ${mailbox}`,
    sample,
    `Mở:  ${baseUrl}    Tình trạng: /status    API: /api/v1    OpenAPI: /openapi.json${ui}`,
    ...accounts,
    'Thử ngay:  1) mở trang trên, đăng nhập, xem các đợt    2) mở hộp thư thử → Tiếp nhận    3) npm run demo:fast-forward',
    'Dừng: Ctrl-C (dữ liệu còn).  Làm lại từ đầu: npm run demo:reset',
  ];
}
