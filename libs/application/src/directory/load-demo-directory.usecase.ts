import { localDate, localDateOf } from '#domain';
import { SAMPLE_CONTACT_NAMES } from '#wording';
import type { NewBody } from '../ports/directory.store.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Membership } from '../shared/principal.js';
import {
  DEMO_ACCOUNTS,
  DEMO_ISSUERS,
  type DemoBody,
  type DemoGroup,
} from './demo-directory.data.js';

export interface DemoDirectory {
  readonly issuers: number;
  readonly bodies: number;
  readonly accounts: readonly string[];
  /** Code → id. */
  readonly idOf: ReadonlyMap<string, string>;
}

/**
 * Fills an empty installation with the three issuers of the demo, their bodies, groups and accounts, all marked
 * as sample data.
 *
 * @param passwordHash of the accounts' common password; hashing is the caller's, outside the transaction.
 */
export async function loadDemoDirectory(
  tx: Stores<'clock' | 'directory' | 'ids' | 'people'>,
  passwordHash: string,
): Promise<DemoDirectory> {
  const idOf = new Map<string, string>();
  for (const { issuer, bodies, groups } of DEMO_ISSUERS) {
    const issuerId = tx.ids.next();
    const rows = [
      newBody(issuer, issuerId, null),
      ...bodies.map((body) => newBody(body, tx.ids.next(), issuerId)),
    ];
    for (const row of rows) idOf.set(row.code, row.id);
    await tx.directory.insertBodies(rows);
    await addContacts(tx, bodies, idOf);
    for (const group of groups) await addGroup(tx, group, issuerId, idOf);
  }
  await addAccounts(tx, passwordHash, idOf);
  return {
    issuers: DEMO_ISSUERS.length,
    bodies: idOf.size,
    accounts: DEMO_ACCOUNTS.map((account) => account.email),
    idOf,
  };
}

const newBody = (body: DemoBody, id: string, parentId: string | null): NewBody => ({
  id,
  code: body.code,
  name: body.name,
  shortName: null,
  organId: null,
  kind: body.kind,
  parentId,
  aliases: body.aliases ?? [],
  validFrom: null,
  validTo: body.validTo === undefined ? null : localDate(body.validTo),
  isIssuer: parentId === null,
  isSample: true,
});

async function addContacts(
  tx: Stores<'clock' | 'directory'>,
  bodies: readonly DemoBody[],
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  const today = localDateOf(tx.clock.now());
  const changes = bodies.flatMap((body) => {
    const bodyId = mustFind(idOf, body.code);
    const mailbox = body.code.toLowerCase();
    const contact = body.contact === undefined ? `${mailbox}@demo.test` : body.contact;
    return [
      ...(contact === null
        ? []
        : [
            {
              bodyId,
              kind: 'contactPoint' as const,
              contact: { name: SAMPLE_CONTACT_NAMES.contactPoint, email: contact },
            },
          ]),
      ...(body.head === false
        ? []
        : [
            {
              bodyId,
              kind: 'head' as const,
              contact: { name: SAMPLE_CONTACT_NAMES.head, email: `thutruong.${mailbox}@demo.test` },
            },
          ]),
    ];
  });
  await tx.directory.correctContacts(changes, today);
}

async function addGroup(
  tx: Stores<'directory' | 'ids'>,
  group: DemoGroup,
  issuerBodyId: string,
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  const id = tx.ids.next();
  await tx.directory.insertGroup({
    id,
    code: group.code,
    name: group.name,
    issuerBodyId,
    isSample: true,
  });
  await tx.directory.replaceMembers(
    id,
    group.members.map((code) => ({ bodyId: mustFind(idOf, code), validFrom: null, validTo: null })),
  );
}

async function addAccounts(
  tx: Stores<'ids' | 'people'>,
  passwordHash: string,
  idOf: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { email, displayName, memberships } of DEMO_ACCOUNTS) {
    const personId = tx.ids.next();
    await tx.people.insert({ id: personId, email, displayName });
    await tx.people.setPassword(personId, passwordHash);
    for (const { role, bodies } of memberships) {
      const given: readonly Membership[] =
        bodies.length === 0
          ? [{ role, bodyId: null }]
          : bodies.map((code) => ({ role, bodyId: mustFind(idOf, code) }));
      for (const membership of given)
        await tx.people.addMembership(tx.ids.next(), personId, membership);
    }
  }
}

function mustFind(idOf: ReadonlyMap<string, string>, code: string): string {
  const id = idOf.get(code);
  if (id === undefined) throw new Error(`The demo directory names no body ${code}`);
  return id;
}
