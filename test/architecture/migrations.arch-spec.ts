import { migrations } from '../../libs/persistence/src/migrations/index.js';
import { projectFiles } from './project-files.js';

const FILE = /^libs\/persistence\/src\/migrations\/(\d{13})-([a-z-]+)\.ts$/;
const files = projectFiles.flatMap((path) => {
  const [, stamp, words] = FILE.exec(path) ?? [];
  return stamp === undefined || words === undefined ? [] : [{ stamp, words }];
});
const classNameOf = ({ stamp, words }: { stamp: string; words: string }): string =>
  words.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase()) + stamp;

describe('migrations', () => {
  it('are all in the list, in the order of their time stamps', () => {
    expect(migrations.map(({ name }) => name)).toEqual(files.map(classNameOf));
  });

  it.each(migrations.map((migration) => [migration.name, migration] as const))(
    '%s goes up and down',
    async (_name, Migration) => {
      const ran: string[] = [];
      const runner = { query: async (sql: string) => void ran.push(sql) };
      const migration = new Migration();
      await migration.up(runner as never);
      const up = ran.splice(0);
      await migration.down(runner as never);
      expect([up.length > 0, ran.length > 0]).toEqual([true, true]);
    },
  );
});
