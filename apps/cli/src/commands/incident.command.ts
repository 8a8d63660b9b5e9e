import { Command } from 'commander';
import {
  ApplicationError,
  QUARANTINES,
  settleQuarantine,
  type Incident,
  type Settlement,
} from '#application';
import { formatInstant } from '#domain';
import { INCIDENT_COMMAND_WORDS, OPTION_WORDS } from '#wording/cli';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

interface SettleOptions {
  readonly retry?: boolean;
  readonly drop?: string;
  readonly json?: boolean;
}

/** `incident list` and `incident settle`: what was set aside because it failed, until a person has seen to it. */
export function incidentCommand(): Command {
  const incident = new Command('incident').description(INCIDENT_COMMAND_WORDS.description);
  incident
    .command('list')
    .description(INCIDENT_COMMAND_WORDS.list)
    .option('--json', OPTION_WORDS.json)
    .action(async ({ json = false }: { json?: boolean }) => {
      const open = await withSession(({ uow }) =>
        uow.run((tx) => tx.incidents.openOfKinds(QUARANTINES)),
      );
      print(json, { incidents: open }, () =>
        open.length === 0
          ? [INCIDENT_COMMAND_WORDS.none]
          : table([INCIDENT_COMMAND_WORDS.headings, ...open.map(rowOf)]),
      );
    });
  incident
    .command('settle')
    .description(INCIDENT_COMMAND_WORDS.settle)
    .argument('<incident>', INCIDENT_COMMAND_WORDS.incident)
    .option('--retry', INCIDENT_COMMAND_WORDS.retry)
    .option('--drop <reason>', INCIDENT_COMMAND_WORDS.drop)
    .option('--json', OPTION_WORDS.json)
    .action(async (incidentId: string, options: SettleOptions) => {
      const answer = await settle(incidentId, options);
      print(options.json ?? false, answer, () => [INCIDENT_COMMAND_WORDS[answer.as]]);
    });
  return incident;
}

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
    { pointer: '--retry', detail: INCIDENT_COMMAND_WORDS.oneOfTwo },
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
