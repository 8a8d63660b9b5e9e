import { Command } from 'commander';
import { ApplicationError, type CampaignListItem } from '#application';
import { documentTypeName, formatInstant } from '#domain';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

const STATES: Readonly<Record<CampaignListItem['state'], string>> = {
  draft: 'Dự thảo',
  launching: 'Đang giao',
  launch_failed: 'Giao chưa thành',
  running: 'Đang chạy',
  paused: 'Tạm dừng',
  closed: 'Kết thúc',
  recalled: 'Thu hồi',
  discarded: 'Đã bỏ',
};
const MOST = 200;

/** `status [CAMPAIGN]`: the campaigns with their totals as of now. */
export function statusCommand(): Command {
  return new Command('status')
    .description('Các đợt giao nhiệm vụ và số liệu lúc này')
    .argument('[campaign]', 'số/ký hiệu hoặc mã của một đợt')
    .option('--json', 'in JSON')
    .action(async (wanted: string | undefined, { json = false }: { json?: boolean }) => {
      const { asOf, campaigns } = await withSession(({ uow, clock }) =>
        uow.run(async (tx) => {
          const everything = operator([{ bodyId: null, role: 'administrator' }]);
          const all = await tx.campaigns.list(everything, clock.now(), null, MOST);
          return { asOf: clock.now(), campaigns: all };
        }),
      );
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
          : table([
              ['VĂN BẢN', 'TRẠNG THÁI', 'ĐƠN VỊ', 'TIẾP NHẬN', 'VIỆC MỞ', 'QUÁ HẠN', 'MÃ'],
              ...shown.map(rowOf),
            ])),
      ]);
    });
}

const numberOf = (one: CampaignListItem): string =>
  [one.number, one.symbol].filter((part) => part !== null).join('/');

const rowOf = (one: CampaignListItem): readonly string[] => [
  `${documentTypeName(one.documentType)} ${numberOf(one)}`.trim(),
  STATES[one.state],
  String(one.dispatches),
  String(one.acknowledged),
  String(one.openWork),
  String(one.overdue),
  one.id,
];
