import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { Anchor, InvariantCheck } from '#persistence';
import { createSealer } from '#platform';
import { readEnvironment } from '#runtime';
import { PROOF_WORDS } from '#wording';
import { OPTION_WORDS, VERIFY_COMMAND_WORDS } from '#wording/cli';
import { EXIT_VIOLATED } from '../failure.js';
import { print } from '../output.js';
import { checkProofs } from '../proofs/check-proofs.js';
import { withSession } from '../session.js';
import { verifyInstallation } from '../verify/verify-installation.js';
import { openWorkflows } from '../verify/verify-sources.js';

interface VerifyOptions {
  readonly journal?: string;
  readonly mailbox?: string;
  readonly heads?: string;
  readonly json?: boolean;
  readonly receipt?: readonly string[];
  readonly anchor?: readonly string[];
}

const SIGNS = { ok: '✓', violated: '✗', notChecked: '–' } as const;

/** `verify`: the invariants and chains; exits 1 with a list when one is violated, names what it could not check. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(VERIFY_COMMAND_WORDS.description)
    .option('--journal <file>', VERIFY_COMMAND_WORDS.journal)
    .option('--mailbox <url>', VERIFY_COMMAND_WORDS.mailbox)
    .option('--receipt <files...>', VERIFY_COMMAND_WORDS.receipt)
    .option('--anchor <files...>', VERIFY_COMMAND_WORDS.anchor)
    .option('--heads <file>', VERIFY_COMMAND_WORDS.heads)
    .option('--json', OPTION_WORDS.json)
    .action(async (options: VerifyOptions) => {
      const files = [...(options.receipt ?? []), ...(options.anchor ?? [])];
      if (files.length > 0) return verifyProofs(files, options.json ?? false);
      const checks = await verify(options);
      print(options.json ?? false, { checks }, () => checks.flatMap(linesOf));
      if (checks.some((check) => check.status === 'violated')) process.exitCode = EXIT_VIOLATED;
    });
}

/** Says of each file whether it proves that the journal is as it was; exits 1 when one refutes it. */
async function verifyProofs(files: readonly string[], asJson: boolean): Promise<void> {
  const secret = readEnvironment(process.env)['DONDOC_SECRET'];
  const publicKey = secret === undefined || secret === '' ? null : createSealer(secret).publicKey;
  const proofs = await withSession(({ dataSource }) => checkProofs(dataSource, files, publicKey));
  print(asJson, { proofs }, () =>
    proofs.flatMap(({ file, about, faults, notes }) => [
      `${faults.length === 0 ? SIGNS.ok : SIGNS.violated} ${file} — ${about}`,
      ...(faults.length === 0 ? [PROOF_WORDS.proven] : faults).map((line) => `    ${line}`),
      ...notes.map((line) => `    ${SIGNS.notChecked} ${line}`),
    ]),
  );
  if (proofs.some(({ faults }) => faults.length > 0)) process.exitCode = EXIT_VIOLATED;
}

async function verify({
  journal,
  mailbox,
  heads,
}: VerifyOptions): Promise<readonly InvariantCheck[]> {
  const kept = heads === undefined ? null : (JSON.parse(await readFile(heads, 'utf8')) as Anchor);
  const workflows = openWorkflows();
  try {
    return await verifyInstallation({ workflows, anchor: kept, journal, mailbox });
  } finally {
    await workflows?.close();
  }
}

const linesOf = (check: InvariantCheck): readonly string[] => [
  `${SIGNS[check.status]} ${check.id} ${check.title} — ${check.status === 'notChecked' ? VERIFY_COMMAND_WORDS.notChecked(check.scope) : check.scope}`,
  ...check.violations.map((violation) => `    ${violation}`),
];
