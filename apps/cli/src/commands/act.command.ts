import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { actOnMany, ApplicationError, foreseeMany, type ActOnEach } from '#application';
import { actOnManySchema, toProblem } from '#contracts/http';
import { ACT_COMMAND_WORDS as WORDS, OPTION_WORDS } from '#wording/cli';
import { print } from '../output.js';
import { operator, withSession } from '../session.js';

interface Options {
  readonly reason?: string;
  readonly due?: string;
  readonly to?: string;
  readonly text?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** The version of a row plays no part here: whoever lists ids in a file has not looked at each. */
const ANY_VERSION = 1;

/** `act ACT FILE`: accept, return, nudge, extend or transfer, on the pieces of work whose ids a file lists. */
export function actCommand(): Command {
  return new Command('act')
    .description(WORDS.description)
    .argument('<act>', WORDS.act)
    .argument('<file>', WORDS.file)
    .option('--reason <words>', WORDS.reason)
    .option('--due <date>', WORDS.due)
    .option('--to <code>', WORDS.to)
    .option('--text <words>', WORDS.text)
    .option('--dry-run', WORDS.dryRun)
    .option('--json', OPTION_WORDS.json)
    .action(async (act: string, file: string, options: Options) => {
      const { of, ids } = askedOf(act, idsIn(file), options);
      if (options.dryRun === true) {
        const seen = await withRights(ids, (tx, who) => foreseeMany(tx, who, rowsOf(of, ids)));
        const { done, refused, bodies, mails } = seen;
        print(options.json ?? false, seen, () => [WORDS.would(done, refused, bodies, mails)]);
        return;
      }
      const rows = await withRights(ids, (tx, who) => actOnMany(tx, who, rowsOf(of, ids)));
      const refused = rows.flatMap((one) =>
        one.ok
          ? []
          : [{ id: one.id, ...toProblem(one.error.code, one.error.params, one.error.faults) }],
      );
      print(options.json ?? false, { done: rows.length - refused.length, refused }, () => [
        WORDS.done(rows.length - refused.length, refused.length),
        ...refused.map(({ id, detail }) => `${id}: ${detail}`),
      ]);
      if (refused.length > 0) process.exitCode = 1;
    });
}

const idsIn = (file: string): readonly string[] =>
  readFileSync(file === '-' ? 0 : file, 'utf8')
    .split(/\s+/)
    .filter((id) => id !== '');

const rowsOf = (of: ActOnEach, ids: readonly string[]) => ({
  of,
  rows: ids.map((id) => ({ id, version: null })),
});

/** @throws ApplicationError VALIDATION_FAILED, by the rules of the API. */
function askedOf(act: string, ids: readonly string[], { reason, due, to, text }: Options) {
  const wish = actOnManySchema.safeParse({
    ...{ act, rows: ids.map((id) => ({ id, version: ANY_VERSION })) },
    ...(reason === undefined ? {} : { reason }),
    ...(due === undefined ? {} : { dueOn: due }),
    ...(to === undefined ? {} : { toBody: to }),
    ...(text === undefined ? {} : { [act === 'accept' ? 'note' : 'text']: text }),
  });
  if (!wish.success) {
    throw new ApplicationError('VALIDATION_FAILED', {}, [{ pointer: '', detail: WORDS.wrong }]);
  }
  const wanted = wish.data;
  if (wanted.act !== 'transfer') {
    const { rows: _rows, ...of } = wanted;
    return { of, ids };
  }
  const { rows: _rows, toBody: toBodyCode, ...transfer } = wanted;
  return { of: { ...transfer, toBodyCode }, ids };
}

/** With the rights of the coordinators whose campaigns the work is of. */
const withRights = <Answer>(
  ids: readonly string[],
  act: (tx: Parameters<typeof actOnMany>[0], who: ReturnType<typeof operator>) => Promise<Answer>,
): Promise<Answer> =>
  withSession(({ uow }) =>
    uow.run(async (tx) => {
      const campaigns = await tx.campaigns.lockOfAssignments(ids);
      const issuers = new Set([...campaigns.values()].map(({ issuerBodyId }) => issuerBodyId));
      return act(
        tx,
        operator([...issuers].map((bodyId) => ({ bodyId, role: 'coordinator' as const }))),
      );
    }),
  );
