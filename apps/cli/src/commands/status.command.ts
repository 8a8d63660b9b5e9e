import { Command } from 'commander';
import { ApplicationError, readCampaigns, type CampaignSummary } from '#application';
import { documentTypeName, formatInstant } from '#domain';
import { CAMPAIGN_STATE_NAMES } from '#wording';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

const MOST = 200;

/** `status [CAMPAIGN]`: the campaigns with their totals as of now. */
export function statusCommand(): Command {
  return new Command('status')
    .description('Các đợt giao nhiệm vụ và số liệu lúc này')
    .argument('[campaign]', 'số/ký hiệu hoặc mã của một đợt')
    .option('--json', 'in JSON')
    .action(async (wanted: string | undefined, { json = false }: { json?: boolean }) => {
      const everything = operator([{ bodyId: null, role: 'administrator' }]);
      const { asOf, campaigns } = await withSession(async ({ uow, clock }) => ({
        asOf: clock.now(),
        campaigns: await uow.run(
          async (tx) => (await readCampaigns(tx, everything, { after: null, limit: MOST })).rows,
        ),
      }));
      const shown = campaigns.filter(
        (one) => wanted === undefined || one.id === wanted || numberOf(one) === wanted,
      );
      if (wanted !== undefined && shown.length === 0) throw new ApplicationError('NOT_FOUND');
      print(json, { asOf: new Date(asOf).toISOString(), campaigns: shown }, () => [
        `Số liệu lúc ${formatInstant(asOf)}`,
        ...(shown.length === 0
          ? [
              'Chưa có đợt nào. Giao đợt đầu tiên: dondoc launch READING.json --answers ANSWERS.json',
            ]
          : table([HEADINGS, ...shown.map(rowOf)])),
      ]);
    });
}

const HEADINGS = ['VĂN BẢN', 'TRẠNG THÁI', 'ĐƠN VỊ', 'TIẾP NHẬN', 'TRONG HẠN', 'QUÁ HẠN', 'MÃ'];

const numberOf = ({ document }: CampaignSummary): string =>
  [document.number, document.symbol].filter((part) => part !== null).join('/');

const rowOf = (one: CampaignSummary): readonly string[] => [
  `${documentTypeName(one.document.documentType)} ${numberOf(one)}`.trim(),
  CAMPAIGN_STATE_NAMES[one.state],
  String(one.totals.dispatches.bodies),
  String(one.totals.dispatches.acknowledged),
  String(one.totals.work.openInTime),
  String(one.totals.work.openLate),
  one.id,
];
