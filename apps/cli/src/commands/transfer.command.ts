import { Command } from 'commander';
import { ApplicationError, transferDispatch, type TransferAnswer } from '#application';
import { transferDispatchSchema } from '#contracts/http';
import { OPTION_WORDS, TRANSFER_COMMAND_WORDS as WORDS } from '#wording/cli';
import { print } from '../output.js';
import { operator, withSession } from '../session.js';

interface Options {
  readonly to: string;
  readonly reason: string;
  readonly due?: string;
  readonly paper?: boolean;
  readonly json?: boolean;
}

/** `transfer CAMPAIGN BODY`: everything a body has of a campaign goes on with another one; a list of such lines is a merger. */
export function transferCommand(): Command {
  return new Command('transfer')
    .description(WORDS.description)
    .argument('<campaign>', OPTION_WORDS.campaign)
    .argument('<body>', WORDS.body)
    .requiredOption('--to <code>', WORDS.to)
    .requiredOption('--reason <words>', WORDS.reason)
    .option('--due <date>', WORDS.due)
    .option('--paper', WORDS.paper)
    .option('--json', OPTION_WORDS.json)
    .action(async (campaignId: string, body: string, { json = false, ...options }: Options) => {
      const answer = await transfer(campaignId, body, options);
      print(json, answer, () => linesOf(answer));
    });
}

function transfer(
  campaignId: string,
  bodyCode: string,
  { to, reason, due, paper }: Options,
): Promise<TransferAnswer> {
  const wish = transferDispatchSchema.safeParse({
    ...{ toBody: to, reason, dueOn: due ?? null, onPaper: paper ?? false },
  });
  if (!wish.success) {
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '', detail: WORDS.wrong }]);
  }
  const { toBody: toBodyCode, ...given } = wish.data;
  return withSession(({ uow }) =>
    uow.run(async (tx) => {
      const campaign = await tx.campaigns.lock(campaignId);
      const body = (await tx.directory.bodiesByCodes([bodyCode])).get(bodyCode);
      if (campaign === null || body === undefined) throw new ApplicationError('NOT_FOUND');
      const [dispatch] = await tx.dispatches.lockOfBodies(campaignId, [body.id]);
      if (dispatch === undefined) throw new ApplicationError('NOT_FOUND');
      const who = operator([{ bodyId: campaign.issuerBodyId, role: 'coordinator' }]);
      return transferDispatch(tx, who, { dispatchId: dispatch.id, toBodyCode, ...given });
    }),
  );
}

const linesOf = ({ work, toBody, reports }: TransferAnswer): readonly string[] => {
  const joined = work.filter((one) => one.as === 'joined').length;
  return [
    WORDS.done(work.length, reports, toBody.name),
    ...(joined === 0 ? [] : [WORDS.joined(joined)]),
  ];
};
