import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { Command } from 'commander';
import { z } from 'zod';
import { campaignWorkflowId, MORNING_DIGEST_ID } from '#contracts/workflow';
import { HOUR_MS } from '#domain';
import { verifyInvariants, type InvariantCheck, type JournalLine } from '#persistence';
import { canonicalDigest, createDiskUploads, createSealer } from '#platform';
import { loadTemporalSettings } from '#runtime';
import { isWorkflowRunning, temporalConnection } from '#runtime/temporal';
import { PROOF_WORDS } from '#wording';
import { OPTION_WORDS, VERIFY_COMMAND_WORDS } from '#wording/cli';
import { EXIT_VIOLATED } from '../failure.js';
import { print } from '../output.js';
import { withSession } from '../session.js';
import { checkProofs } from '../proofs/check-proofs.js';

interface VerifyOptions {
  readonly journal?: string;
  readonly mailbox?: string;
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
  const secret = process.env['DONDOC_SECRET'];
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

async function verify({ journal, mailbox }: VerifyOptions): Promise<readonly InvariantCheck[]> {
  const workflows = openWorkflows();
  const dataDir = process.env['DONDOC_DATA'];
  try {
    return await withSession(async ({ dataSource, clock }) =>
      verifyInvariants(dataSource, {
        digest: canonicalDigest,
        asOf: clock.now(),
        journal: journal === undefined ? null : () => readJournal(journal),
        delivered: mailbox === undefined ? null : () => deliveredTo(mailbox),
        isWorkflowRunning: workflows?.isRunning ?? null,
        isDigestRunning: workflows?.isDigestRunning ?? null,
        readUpload: dataDir === undefined ? null : (key) => readUpload(join(dataDir, key)),
        storedUploads:
          dataDir === undefined
            ? null
            : createDiskUploads(dataDir, clock).storedBefore(clock.wallNow() - HOUR_MS),
      }),
    );
  } finally {
    await workflows?.close();
  }
}

const linesOf = (check: InvariantCheck): readonly string[] => [
  `${SIGNS[check.status]} ${check.id} ${check.title} — ${check.status === 'notChecked' ? VERIFY_COMMAND_WORDS.notChecked(check.scope) : check.scope}`,
  ...check.violations.map((violation) => `    ${violation}`),
];

const journalLine = z.object({
  act: z.enum(['acknowledge', 'decline', 'submit']),
  id: z.uuid(),
  mark: z.enum(['sent', 'answered']),
});

async function readJournal(file: string): Promise<readonly JournalLine[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => journalLine.parse(JSON.parse(line)));
}

const mailboxPage = z.object({ messages: z.array(z.object({ messageId: z.string() })) });

/** Message-IDs as the test mailbox received them, once a delivery. */
async function deliveredTo(mailbox: string): Promise<readonly string[]> {
  const response = await fetch(new URL('/api/messages', mailbox));
  const { messages } = mailboxPage.parse(await response.json());
  return messages.map((message) => message.messageId.replace(/^<|>$/g, ''));
}

async function readUpload(
  path: string,
): Promise<{ readonly sizeBytes: number; readonly sha256: string } | null> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return null;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { sizeBytes: facts.size, sha256: hash.digest('hex') };
}

function openWorkflows(): {
  readonly isRunning: (campaignId: string) => Promise<boolean>;
  readonly isDigestRunning: () => Promise<boolean>;
  readonly close: () => Promise<void>;
} | null {
  const temporal = loadTemporalSettings(process.env);
  if (temporal === null) return null;
  const connection = temporalConnection(temporal);
  const client = new Client({ connection, namespace: temporal.namespace });
  return {
    isRunning: (campaignId) => isWorkflowRunning(client, campaignWorkflowId(campaignId)),
    isDigestRunning: () => isWorkflowRunning(client, MORNING_DIGEST_ID),
    close: () => connection.close(),
  };
}
