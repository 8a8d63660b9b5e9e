import { readDocument, type ReadingParts } from '../reading/read-document.js';
import { queueReading } from '../reading/reading-job.usecase.js';
import type { RecognisedDocument } from '../reading/recognise-next.js';
import type { StoreReadingInput } from '../reading/store-reading.usecase.js';
import type { ReadingJobProblem } from '../ports/reading-job.store.js';
import type { Stores } from '../ports/transaction.port.js';
import { ApplicationError } from '../shared/errors.js';
import { bodiesWithRole, type Principal } from '../shared/principal.js';
import { keepTakenIn, type DraftingStores } from './take-in-document.js';
import { settleIntake, type AnsweringStores } from './settle-intake.js';

/** A mail whose sender the receiving server vouches for. */
export interface DirectiveMail {
  /** Its Message-ID, without brackets. */
  readonly key: string;
  readonly from: string;
  /** The whole mail as it came. */
  readonly raw: Uint8Array;
}

/**
 * Takes the text out of a mail and what is attached to it; a number: so many of its pages are pictures and must be
 * recognised first.
 *
 * @throws ApplicationError when the file is refused.
 */
export type OpenMail = (raw: Uint8Array, office: string) => Promise<RecognisedDocument | number>;

interface Parts extends ReadingParts {
  readonly open: OpenMail;
}

/** `stranger`: nobody who coordinates an office writes from there; `known`: the mail came before. */
export type MailTakenIn = 'stranger' | 'known' | 'drafted' | 'waiting' | 'refused';

type Read =
  | { readonly read: StoreReadingInput; readonly notes: readonly string[] }
  | { readonly pages: number }
  | { readonly problem: ReadingJobProblem };

/**
 * "Tiếp nhận qua thư": a directive that a coordinator forwards becomes a reading and a draft of the office, and the
 * coordinator is answered what was made of it. All in one transaction, once for each Message-ID. A scan waits for its
 * recognition as an upload does. Of what is refused, secret above all, nothing is kept but that it came and why not.
 */
export async function takeInMail(parts: Parts, mail: DirectiveMail): Promise<MailTakenIn> {
  const { uow } = parts;
  const principal = await uow.run((tx) => coordinatorAt(tx, mail.from));
  if (principal === null) return 'stranger';
  if (await uow.run((tx) => tx.mailIntakes.isKnown(principal.id, mail.key))) return 'known';
  const read = await readMail(parts, principal, mail.raw);
  return uow.run((tx) => keep(tx, principal, mail, read));
}

/** Who writes from an address, if they coordinate an office. */
async function coordinatorAt(tx: Stores<'people'>, email: string): Promise<Principal | null> {
  const found = await tx.people.findByEmail(email);
  if (found === null || found.disabled) return null;
  const person = await tx.people.find(found.id);
  if (person === null) return null;
  const { id, displayName: label } = person;
  const memberships = person.memberships.map(({ bodyId, role }) => ({ bodyId, role }));
  const principal: Principal = { kind: 'person', id, label, memberships };
  return bodiesWithRole(principal, 'coordinator').length === 0 ? null : principal;
}

async function readMail(parts: Parts, principal: Principal, raw: Uint8Array): Promise<Read> {
  const office = bodiesWithRole(principal, 'coordinator').join(' ');
  return orProblem(async () => {
    const opened = await parts.open(raw, office);
    if (typeof opened === 'number') return { pages: opened };
    const { text, doubts, source } = opened;
    const read = await readDocument(parts, principal, { issuer: null, text, doubts });
    return { read, notes: source.notes };
  });
}

/** What the document itself is to blame for is told to its sender; anything else is tried again by the server. */
async function orProblem<T>(
  work: () => Promise<T>,
): Promise<T | { readonly problem: ReadingJobProblem }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ApplicationError)) throw error;
    const { code, params, faults } = error;
    // Nothing more is kept of what is secret, or may be.
    const isSecret = code === 'SECRET_DOCUMENT' || code === 'SECRECY_UNCLEAR';
    return { problem: isSecret ? { code, params: {}, faults: [] } : { code, params, faults } };
  }
}

async function keep(
  tx: DraftingStores & AnsweringStores & Stores<'readingJobs'>,
  principal: Principal,
  { key, raw, from: email }: DirectiveMail,
  read: Read,
): Promise<MailTakenIn> {
  const id = tx.ids.next();
  if (!(await tx.mailIntakes.begin({ id, personId: principal.id, key }))) return 'known';
  if ('read' in read) {
    const kept = await keepTakenIn(tx, principal, read.read);
    await settleIntake(tx, { id, email }, { state: 'drafted', ...kept, notes: read.notes });
    return 'drafted';
  }
  const queued = 'pages' in read ? await queueScan(tx, principal, raw, read.pages) : read;
  if ('problem' in queued) {
    await settleIntake(tx, { id, email }, { state: 'refused', problem: queued.problem });
    return 'refused';
  }
  await tx.mailIntakes.wait(id, queued.jobId);
  return 'waiting';
}

const queueScan = (
  tx: Stores<'directory' | 'ids' | 'readingJobs'>,
  principal: Principal,
  file: Uint8Array,
  pages: number,
) =>
  orProblem(() =>
    queueReading(tx, principal, {
      ...{ issuer: null, file, extension: '.eml', pages },
      ...{ recogniseAll: false, noSecrecyMark: false },
    }),
  );
