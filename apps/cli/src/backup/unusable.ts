/** A backup that cannot be made or used as it is; the message says why and what to do, in Vietnamese. */
export class BackupUnusable extends Error {
  override readonly name = 'BackupUnusable';
}
