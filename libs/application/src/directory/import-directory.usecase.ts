import { callCampaignsOf } from './call-campaigns.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import { today } from './keep-directory.js';
import type { PlannedBody } from './import/diff-bodies.js';
import type { ImportFiles, ImportPreview } from './import/import-model.js';
import { planImport, type ImportPlan } from './import/plan-import.js';

/** "Xem trước": what the files would change, and every fault in them. Nothing is written. */
export const previewImport: Command<
  ImportFiles,
  ImportPreview,
  'clock' | 'digest' | 'directory'
> = async (tx, principal, files) => (await planImport(tx, principal, files)).preview;

export interface ApplyImportInput {
  readonly files: ImportFiles;
  /** Of the preview that was agreed to. */
  readonly importHash: string;
}

/**
 * "Áp dụng N thay đổi": exactly those of the preview, all or none.
 *
 * @throws ApplicationError IMPORT_HAS_ERRORS, IMPORT_STALE (the directory or a file changed since the preview).
 */
export const applyImport: Command<
  ApplyImportInput,
  { readonly applied: number },
  'clock' | 'digest' | 'directory' | 'ids' | 'outbox' | 'successions'
> = async (tx, principal, { files, importHash }) => {
  await tx.directory.lockDirectory();
  const plan = await planImport(tx, principal, files);
  const { faults, changes } = plan.preview;
  if (faults.length > 0) throw new ApplicationError('IMPORT_HAS_ERRORS', { count: faults.length });
  if (plan.preview.importHash !== importHash) throw new ApplicationError('IMPORT_STALE');
  await write(tx, plan);
  const ending = plan.bodies.writes.flatMap(({ id, body }) =>
    id === null || body.validTo === null ? [] : [id],
  );
  await callCampaignsOf(tx, ending);
  return { applied: changes.length };
};

async function write(tx: Stores<'clock' | 'directory' | 'ids'>, plan: ImportPlan): Promise<void> {
  const added = new Map(
    plan.bodies.writes.flatMap(({ id, body }) => (id === null ? [[body.code, tx.ids.next()]] : [])),
  );
  const codes = [
    ...plan.bodies.writes.flatMap(({ body }) => [body.code, body.parentCode ?? body.code]),
    ...plan.contacts.writes.map(({ bodyCode }) => bodyCode),
    ...plan.groups.writes.flatMap(({ members }) => members.map(({ bodyCode }) => bodyCode)),
    ...plan.groups.writes.flatMap(({ issuerCode }) => issuerCode ?? []),
  ];
  const stored = await tx.directory.bodiesByCodes(codes);
  const idOf = (code: string): string => {
    const id = added.get(code) ?? stored.get(code)?.id;
    if (id === undefined) throw new ApplicationError('UNKNOWN_BODY', { body: code });
    return id;
  };
  await writeBodies(tx, plan.bodies.writes, idOf);
  const contacts = plan.contacts.writes.map(({ bodyCode, kind, contact }) => ({
    bodyId: idOf(bodyCode),
    kind,
    contact,
  }));
  await tx.directory.correctContacts(contacts, today(tx));
  for (const bodyId of new Set(contacts.map((change) => change.bodyId))) {
    await tx.directory.touchBody(bodyId);
  }
  await writeGroups(tx, plan, idOf);
}

async function writeBodies(
  tx: Stores<'directory'>,
  writes: readonly PlannedBody[],
  idOf: (code: string) => string,
): Promise<void> {
  const fieldsOf = ({ body: { parentCode, ...fields } }: PlannedBody) => ({
    ...fields,
    parentId: parentCode === null ? null : idOf(parentCode),
  });
  await tx.directory.insertBodies(
    writes
      .filter(({ id }) => id === null)
      .map((planned) => ({
        ...fieldsOf(planned),
        id: idOf(planned.body.code),
        isIssuer: false,
        isSample: false,
      })),
  );
  for (const planned of writes) {
    if (planned.id !== null) await tx.directory.saveBody(planned.id, fieldsOf(planned));
  }
}

async function writeGroups(
  tx: Stores<'directory' | 'ids'>,
  plan: ImportPlan,
  idOf: (code: string) => string,
): Promise<void> {
  for (const { id, code, name, issuerCode, members } of plan.groups.writes) {
    const groupId = id ?? tx.ids.next();
    if (id !== null) {
      await tx.directory.renameGroup(groupId, name);
    } else {
      const issuerBodyId = issuerCode === null ? null : idOf(issuerCode);
      await tx.directory.insertGroup({ id: groupId, code, name, issuerBodyId, isSample: false });
    }
    await tx.directory.replaceMembers(
      groupId,
      members.map(({ bodyCode, ...span }) => ({ bodyId: idOf(bodyCode), ...span })),
    );
  }
}
