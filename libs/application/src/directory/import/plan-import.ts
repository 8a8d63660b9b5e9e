import { cleanLine } from '#domain';
import { REFUSAL_VALUES } from '#wording';
import type { BodyFields } from '../../ports/directory.store.js';
import type { Stores } from '../../ports/transaction.port.js';
import { ApplicationError } from '../../shared/errors.js';
import { bodiesWithRole, isAdministrator, type Principal } from '../../shared/principal.js';
import { today } from '../keep-directory.js';
import { COLUMNS } from './columns.js';
import { diffBodies, type BodiesDiff, type KnownBodies } from './diff-bodies.js';
import { diffContacts, type ContactsDiff } from './diff-contacts.js';
import { diffGroups, type GroupsDiff, type KnownGroup } from './diff-groups.js';
import type { CsvTable, ImportFiles, ImportPreview, ImportTable } from './import-model.js';

/** All three comparisons, and the preview that they add up to. */
export interface ImportPlan {
  readonly bodies: BodiesDiff;
  readonly contacts: ContactsDiff;
  readonly groups: GroupsDiff;
  readonly preview: ImportPreview;
}

const EMPTY = (table: ImportTable): CsvTable => ({
  columns: Object.values<readonly string[]>(COLUMNS[table]).map(([name = '']) => name),
  rows: [],
});

/**
 * Whether there is a directory for the principal to import into: asked before any byte of a file is read.
 *
 * @throws ApplicationError FORBIDDEN
 */
export function requireImporter(principal: Principal): void {
  if (principal.kind === 'system' || isAdministrator(principal)) return;
  if (bodiesWithRole(principal, 'coordinator', 'recordsClerk').length > 0) return;
  throw new ApplicationError('FORBIDDEN', { role: REFUSAL_VALUES.coordinatorOrClerk });
}

/**
 * Compares the files with the directory as it stands in this transaction. Writes nothing.
 *
 * @throws ApplicationError FORBIDDEN
 */
export async function planImport(
  tx: Stores<'clock' | 'digest' | 'directory'>,
  principal: Principal,
  files: ImportFiles,
): Promise<ImportPlan> {
  requireImporter(principal);
  const tables = {
    bodies: files.bodies ?? EMPTY('bodies'),
    contacts: files.contacts ?? EMPTY('contacts'),
    groups: files.groups ?? EMPTY('groups'),
  };
  const groups = await storedGroups(tx, words(tables.groups));
  const known = await knownBodies(tx, principal, [
    ...Object.values(tables).flatMap(words),
    ...groups.memberCodes,
  ]);
  const bodies = diffBodies(tables.bodies, known);
  const nameOf = new Map([
    ...[...known.byCode].flatMap(([code, { name }]) =>
      known.kept.has(code) ? [[code, name] as const] : [],
    ),
    ...[...bodies.planned].map(([code, { body }]) => [code, body.name] as const),
  ]);
  const contacts = diffContacts(tables.contacts, {
    nameOf,
    contactsOf: await contactsByCode(tx, known),
  });
  const groupsDiff = diffGroups(tables.groups, {
    byCode: await keptGroups(tx, principal, groups),
    nameOf,
    issuers: known.kept,
  });
  const parts = [bodies, contacts, groupsDiff];
  const changes = parts.flatMap((part) => part.changes);
  const preview = {
    importHash: tx.digest.ofJson(changes),
    changes,
    faults: parts.flatMap((part) => part.faults),
    unchanged: parts.reduce((sum, part) => sum + part.unchanged, 0),
  };
  return { bodies, contacts, groups: groupsDiff, preview };
}

/** Every cell that could be a code: cheaper to ask for too many than to read each file twice. */
const words = ({ rows }: CsvTable): readonly string[] => [
  ...new Set(rows.flatMap(({ cells }) => cells.map(cleanLine))),
];

async function knownBodies(
  tx: Stores<'directory'>,
  principal: Principal,
  codes: readonly string[],
): Promise<KnownBodies> {
  const byCode = await tx.directory.bodyFieldsByCodes(codes);
  const parentOf = await ancestry(tx, [...byCode.values()]);
  const keptIds = await tx.directory.editable(
    principal,
    [...byCode.values()].map(({ id }) => id),
  );
  const kept = [...byCode].flatMap(([code, { id }]) => (keptIds.has(id) ? [code] : []));
  const keepsAll = principal.kind === 'system' || isAdministrator(principal);
  return { byCode, parentOf, kept: new Set(kept), keepsAll };
}

/** Code → parent's code, upwards to the roots, one round a level. */
async function ancestry(
  tx: Stores<'directory'>,
  bodies: readonly (Pick<BodyFields, 'code' | 'parentId'> & { readonly id: string })[],
): Promise<ReadonlyMap<string, string | null>> {
  const refs = new Map(bodies.map(({ id, code, parentId }) => [id, { code, parentId }]));
  for (let missing = parentsOutside(refs); missing.length > 0; missing = parentsOutside(refs)) {
    for (const [id, ref] of await tx.directory.bodiesByIds(missing)) refs.set(id, ref);
  }
  const codeOf = (id: string | null) => (id === null ? null : (refs.get(id)?.code ?? null));
  return new Map([...refs.values()].map(({ code, parentId }) => [code, codeOf(parentId)]));
}

const parentsOutside = (
  refs: ReadonlyMap<string, { readonly parentId: string | null }>,
): readonly string[] => [
  ...new Set(
    [...refs.values()].flatMap(({ parentId }) =>
      parentId === null || refs.has(parentId) ? [] : [parentId],
    ),
  ),
];

async function contactsByCode(tx: Stores<'clock' | 'directory'>, known: KnownBodies) {
  const kept = [...known.byCode].filter(([code]) => known.kept.has(code));
  const byId = await tx.directory.contactsOf(
    kept.map(([, { id }]) => id),
    today(tx),
  );
  return new Map(
    kept.flatMap(([code, { id }]) => {
      const contacts = byId.get(id);
      return contacts === undefined ? [] : [[code, contacts] as const];
    }),
  );
}

async function storedGroups(tx: Stores<'directory'>, codes: readonly string[]) {
  const refs = await tx.directory.groupsByCodes(codes);
  const members = await tx.directory.membersOfGroups([...refs.values()].map(({ id }) => id));
  const bodyIds = [...members.values()].flat().map(({ bodyId }) => bodyId);
  const bodies = await tx.directory.bodiesByIds(bodyIds);
  const codeOf = (id: string) => bodies.get(id)?.code ?? id;
  return { refs, members, codeOf, memberCodes: [...bodies.values()].map(({ code }) => code) };
}

async function keptGroups(
  tx: Stores<'directory'>,
  principal: Principal,
  { refs, members, codeOf }: Awaited<ReturnType<typeof storedGroups>>,
): Promise<ReadonlyMap<string, KnownGroup>> {
  const issuerIds = [...refs.values()].flatMap(({ issuerBodyId }) => issuerBodyId ?? []);
  const kept = await tx.directory.editable(principal, issuerIds);
  const all = principal.kind === 'system' || isAdministrator(principal);
  return new Map(
    [...refs].map(([code, { id, name, issuerBodyId }]) => [
      code,
      {
        id,
        name,
        kept: all || (issuerBodyId !== null && kept.has(issuerBodyId)),
        members: (members.get(id) ?? []).map(({ bodyId, ...span }) => ({
          bodyCode: codeOf(bodyId),
          ...span,
        })),
      },
    ]),
  );
}
