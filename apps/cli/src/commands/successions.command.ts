import { Command } from 'commander';
import {
  ApplicationError,
  confirmSuccessions,
  foreseeSuccessions,
  readSuccessionProposals,
  type SuccessionProposal,
} from '#application';
import { confirmSuccessionsSchema } from '#contracts/http';
import { documentName } from '#wording';
import { OPTION_WORDS, SUCCESSIONS_COMMAND_WORDS as WORDS } from '#wording/cli';
import { print, table } from '../output.js';
import { operator, withSession } from '../session.js';

interface Options {
  readonly campaign?: string;
  readonly apply?: boolean;
  readonly reason?: string;
  readonly due?: string;
  readonly paper?: boolean;
  readonly json?: boolean;
}

/** `successions ISSUER`: what ended bodies leave behind; `--apply` hands over wherever one body alone follows. */
export function successionsCommand(): Command {
  return new Command('successions')
    .description(WORDS.description)
    .argument('<issuer>', WORDS.issuer)
    .option('--campaign <id>', WORDS.campaign)
    .option('--apply', WORDS.apply)
    .option('--reason <words>', WORDS.reason)
    .option('--due <date>', WORDS.due)
    .option('--paper', WORDS.paper)
    .option('--json', OPTION_WORDS.json)
    .action(async (issuerCode: string, options: Options) => {
      const answer = await proposalsOf(issuerCode, options);
      print(options.json ?? false, answer, () => linesOf(answer));
    });
}

type Answer = Awaited<ReturnType<typeof proposalsOf>>;

function proposalsOf(issuerCode: string, { campaign, ...options }: Options) {
  return withSession(({ uow }) =>
    uow.run(async (tx) => {
      const issuer = (await tx.directory.bodiesByCodes([issuerCode])).get(issuerCode);
      if (issuer === undefined) throw new ApplicationError('NOT_FOUND');
      const who = operator([{ bodyId: issuer.id, role: 'coordinator' }]);
      const { items, more } = await readSuccessionProposals(tx, who, {
        campaignId: campaign ?? null,
      });
      const clear = items.filter(({ proposed }) => proposed !== null);
      const wish = clear.length === 0 ? null : wishOf(clear, options);
      const foreseen = wish === null ? null : await foreseeSuccessions(tx, who, wish);
      const confirmed =
        wish === null || options.apply !== true ? null : await confirmSuccessions(tx, who, wish);
      return { items, more, foreseen, confirmed };
    }),
  );
}

/** @throws ApplicationError VALIDATION_FAILED */
function wishOf(clear: readonly SuccessionProposal[], options: Options) {
  const { apply, reason, due, paper = false } = options;
  const wish = confirmSuccessionsSchema.safeParse({
    rows: clear.map(({ dispatchId, proposed }) => ({ dispatchId, to: proposed?.code, pieces: [] })),
    ...{ reason: apply === true ? reason : WORDS.foreseenOnly, dueOn: due ?? null, onPaper: paper },
  });
  if (wish.success) return wish.data;
  throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '', detail: WORDS.wrong }]);
}

function linesOf({ items, more, foreseen, confirmed }: Answer): readonly string[] {
  if (items.length === 0) return [WORDS.none];
  const outcomes = new Map(confirmed?.map((row) => [row.id, row]));
  const rows = items.map(({ dispatchId, document, body, proposed, successors, work, reports }) => {
    const outcome = outcomes.get(dispatchId);
    const follows = successors.flatMap(({ to }) => (to === null ? [] : [to.code]));
    return [
      ...[documentName(document), body.code, WORDS.left(work.length, reports)],
      proposed?.code ?? WORDS.choose(follows),
      outcome === undefined ? '' : outcome.ok ? WORDS.handedOver : WORDS.refused,
    ];
  });
  return [
    ...table([WORDS.headings, ...rows]),
    ...(more === 0 ? [] : [WORDS.more(more)]),
    ...(confirmed === null && foreseen !== null ? [WORDS.would(foreseen)] : []),
  ];
}
