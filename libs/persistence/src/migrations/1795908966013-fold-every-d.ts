import type { MigrationInterface, QueryRunner } from 'typeorm';

const FOLDED = [
  ['body', 'name_folded'],
  ['body_alias', 'alias_folded'],
  ['body_group', 'name_folded'],
] as const;

/** Keys of names written with Ð (U+00D0) or Ɖ (U+0189) become the keys they have with Đ. */
export class FoldEveryD1795908966013 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of FOLDED) {
      await runner.query(
        `update ${table} set ${column} = translate(${column}, 'ðɖ', 'dd') where ${column} ~ '[ðɖ]'`,
      );
    }
  }

  /** A key is made from the name; the older code makes its own when a name is saved. */
  public async down(): Promise<void> {
    await Promise.resolve();
  }
}
