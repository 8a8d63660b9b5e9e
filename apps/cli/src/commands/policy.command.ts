import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  ApplicationError,
  previewPolicy,
  readOwnPolicy,
  savePolicy,
  type OwnPolicy,
  type PolicyPreview,
  type PolicyWish,
  type Principal,
  type UnitOfWork,
} from '#application';
import { previewPolicySchema } from '#contracts/http';
import { momentWords } from '#wording';
import { OPTION_WORDS, POLICY_COMMAND_WORDS as words } from '#wording/cli';
import { toRfc3339 } from '#domain';
import { print, table } from '../output.js';
import { operatorOf } from '../reading/known-names.js';
import { withSession } from '../session.js';

interface Options {
  readonly issuer: string;
  readonly campaign?: string;
  readonly fromProduct?: boolean;
  readonly reason?: string;
  readonly apply?: boolean;
  readonly json?: boolean;
}

/** `policy show|change`: the rules of reminding of an office, or of one campaign. */
export function policyCommand(): Command {
  const policy = new Command('policy').description(words.description);
  const add = (usage: string, description: string) =>
    policy
      .command(usage)
      .description(description)
      .requiredOption('--issuer <code>', OPTION_WORDS.issuer)
      .option('--campaign <id>', words.campaign)
      .option('--json', OPTION_WORDS.json);
  add('show', words.show).action(show);
  add('change [file]', words.change)
    .option('--from-product', words.fromProduct)
    .option('--reason <text>', words.reason)
    .option('--apply', words.apply)
    .action(change);
  return policy;
}

const asCoordinator = <T>(
  issuer: string,
  work: (uow: UnitOfWork, principal: Principal) => Promise<T>,
): Promise<T> => withSession(async ({ uow }) => work(uow, await operatorOf(uow, issuer)));

async function show({ issuer, campaign, json = false }: Options): Promise<void> {
  const asked = { issuer, campaignId: campaign ?? null };
  const policy = await asCoordinator(issuer, (uow, principal) =>
    uow.run((tx) => readOwnPolicy(tx, principal, asked)),
  );
  print(json, policy, () => linesOf(policy));
}

const linesOf = ({ version, scope, rows, made }: OwnPolicy): readonly string[] => [
  words.version(version, words.scope[scope]),
  ...table(
    rows.map((row) => [
      `${row.kind} ${row.ladderStep}`,
      `${row.anchor} ${row.workingDays} ${row.days}`,
      String(row.repeatEveryDays ?? ''),
      row.audience.join(', '),
      row.label,
    ]),
  ),
  ...made.map((one) => words.made(one.version, momentWords(toRfc3339(one.madeAt)), one.reason)),
];

/** Says what a file of changes would move; with `--apply` makes exactly that version. */
async function change(
  file: string | undefined,
  { issuer, campaign, fromProduct = false, reason = '', apply = false, json = false }: Options,
): Promise<void> {
  if (apply && reason.trim() === '') throw wrong(words.reasonMissing);
  const given: unknown = file === undefined ? [] : JSON.parse(await readFile(file, 'utf8'));
  const wish = previewPolicySchema.safeParse({
    ...{ issuer, campaignId: campaign ?? null, changes: given },
    from: fromProduct ? 'product' : 'inForce',
  });
  if (!wish.success) throw wrong(wish.error.issues[0]?.message ?? '');
  const done = await asCoordinator(issuer, (uow, principal) =>
    uow.run(async (tx) => {
      const preview = await previewPolicy(tx, principal, wish.data satisfies PolicyWish);
      if (!apply) return { preview, saved: null };
      const { basedOn } = preview;
      const saved = await savePolicy(tx, principal, { ...wish.data, basedOn, reason });
      return { preview, saved };
    }),
  );
  print(json, done, () => [
    ...foreseen(done.preview),
    done.saved === null ? words.notApplied : words.applied(done.saved.version),
  ]);
}

const foreseen = ({ campaigns, ladders, moved, moves }: PolicyPreview): readonly string[] => [
  words.would(campaigns, moved, ladders),
  ...table(
    moves.map(({ bodyName, label, before, after }) => [
      ...[bodyName, label],
      ...[momentWords(toRfc3339(before)), '→', momentWords(toRfc3339(after))],
    ]),
  ),
];

const wrong = (detail: string): ApplicationError =>
  new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '/', detail }]);
