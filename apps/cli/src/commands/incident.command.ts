import { Command } from 'commander';
import {
  ApplicationError,
  QUARANTINES,
  settleQuarantine,
  type Incident,
  type Settlement,
} from '#application';
import { formatInstant } from '#domain';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

interface SettleOptions {
  readonly retry?: boolean;
  readonly drop?: string;
  readonly json?: boolean;
}

/** `incident list` and `incident settle`: what was set aside because it failed, until a person has seen to it. */
export function incidentCommand(): Command {
  const incident = new Command('incident').description('Bước bị cách ly vì lỗi');
  incident
    .command('list')
    .description('Các bước bị cách ly chưa xử lý')
    .option('--json', 'in JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const open = await withSession(({ uow }) =>
        uow.run((tx) => tx.incidents.openOfKinds(QUARANTINES)),
      );
      print(json, { incidents: open }, () =>
        open.length === 0 ? ['Không có gì bị cách ly.'] : table([HEADINGS, ...open.map(rowOf)]),
      );
    });
  incident
    .command('settle')
    .description('Thử lại một bước bị cách ly, hoặc bỏ nó và nêu lý do')
    .argument('<incident>', 'mã sự cố, như `incident list` in ra')
    .option('--retry', 'thử lại')
    .option('--drop <reason>', 'bỏ, với lý do')
    .option('--json', 'in JSON')
    .action(async (incidentId: string, options: SettleOptions) => {
      const answer = await settle(incidentId, options);
      print(options.json ?? false, answer, () => [
        answer.as === 'retried' ? 'Đã trả lại để thử lại.' : 'Đã bỏ; không nhắc việc này nữa.',
      ]);
    });
  return incident;
}

const HEADINGS = ['LÚC', 'LỖI', 'ĐỢT', 'MÃ SỰ CỐ'];
const rowOf = ({ occurredAt, detail, campaignId, id }: Incident): readonly string[] => [
  formatInstant(occurredAt),
  detail,
  campaignId ?? '',
  id,
];

function settlementOf({ retry, drop }: SettleOptions): Settlement {
  if (retry === true && drop === undefined) return 'retried';
  if (retry !== true && drop !== undefined) return 'dropped';
  throw new ApplicationError('VALIDATION_FAILED', {}, [
    { pointer: '--retry', detail: 'Chọn một trong hai: --retry, hoặc --drop kèm lý do.' },
  ]);
}

function settle(incidentId: string, options: SettleOptions) {
  const as = settlementOf(options);
  return withSession(({ uow }) =>
    uow.run(async (tx) => {
      const open = await tx.incidents.openOfKinds(QUARANTINES);
      const campaignId = open.find((one) => one.id === incidentId)?.campaignId ?? null;
      const campaign = campaignId === null ? null : await tx.campaigns.lock(campaignId);
      if (campaign === null) throw new ApplicationError('NOT_FOUND');
      const who = operator([{ bodyId: campaign.issuerBodyId, role: 'coordinator' }]);
      const reason = options.drop ?? null;
      return settleQuarantine(tx, who, { campaignId: campaign.id, incidentId, as, reason });
    }),
  );
}
