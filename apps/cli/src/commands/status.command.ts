import { Command } from 'commander';
import { ApplicationError, readCampaigns, type CampaignSummary } from '#application';
import { formatInstant } from '#domain';
import { CAMPAIGN_STATE_NAMES, documentTypeName } from '#wording';
import { OPTION_WORDS, STATUS_COMMAND_WORDS } from '#wording/cli';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

const MOST = 200;

/** `status [CAMPAIGN]`: the campaigns with their totals as of now. */
export function statusCommand(): Command {
  return new Command('status')
    .description(STATUS_COMMAND_WORDS.description)
    .argument('[campaign]', STATUS_COMMAND_WORDS.campaign)
    .option('--json', OPTION_WORDS.json)
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
        STATUS_COMMAND_WORDS.asOf(formatInstant(asOf)),
        ...(shown.length === 0
          ? [STATUS_COMMAND_WORDS.none]
          : table([STATUS_COMMAND_WORDS.headings, ...shown.map(rowOf)])),
      ]);
    });
}

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
