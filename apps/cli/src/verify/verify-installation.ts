import { join } from 'node:path';
import { HOUR_MS } from '#domain';
import { noteVerification, verifyInvariants, type Anchor, type InvariantCheck } from '#persistence';
import { canonicalDigest, createDiskUploads } from '#platform';
import { readEnvironment } from '#runtime';
import { withSession } from '../session.js';
import { deliveredTo, readJournal, readUpload, type Workflows } from './verify-sources.js';

export interface VerifyRequest {
  readonly workflows: Workflows | null;
  readonly anchor?: Anchor | null;
  /** File of a client's journal, address of a test mailbox. */
  readonly journal?: string | undefined;
  readonly mailbox?: string | undefined;
  /** The machine's time to judge lateness by; now, unless it is said. */
  readonly asOf?: Date;
}

/** All invariants of the installation that the environment names; when it was and how it ended is written down. */
export const verifyInstallation = ({
  workflows,
  anchor = null,
  journal,
  mailbox,
  asOf,
}: VerifyRequest): Promise<readonly InvariantCheck[]> =>
  withSession(async ({ dataSource, clock }) => {
    const dataDir = readEnvironment(process.env)['DONDOC_DATA'];
    const aheadMs = clock.now() - clock.wallNow();
    const checks = await verifyInvariants(dataSource, {
      digest: canonicalDigest,
      asOf: asOf === undefined ? clock.now() : asOf.getTime() + aheadMs,
      anchor,
      journal: journal === undefined ? null : () => readJournal(journal),
      delivered: mailbox === undefined ? null : () => deliveredTo(mailbox),
      isWorkflowRunning: workflows?.isRunning ?? null,
      isDigestRunning: workflows?.isDigestRunning ?? null,
      readUpload: dataDir === undefined ? null : (key) => readUpload(join(dataDir, key)),
      storedUploads:
        dataDir === undefined
          ? null
          : createDiskUploads(dataDir, clock).storedBefore(clock.wallNow() - HOUR_MS),
    });
    const { length } = violationsOf(checks);
    await noteVerification(dataSource, new Date(clock.wallNow()), length);
    return checks;
  });

export const violationsOf = (checks: readonly InvariantCheck[]): readonly string[] =>
  checks.flatMap((check) => check.violations);
