import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  canReach,
  DATA_MARK,
  dataPlace,
  makeDataFolder,
  reachablePrograms,
} from './unprivileged-user.js';

/** Nobody's number, whoever runs the tests. */
const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 };
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dondoc-user-'));
  chmodSync(home, 0o755);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('where another user may go', () => {
  it('needs the right to pass every folder on the way', () => {
    mkdirSync(join(home, 'open/inner'), { recursive: true, mode: 0o755 });
    expect(canReach(join(home, 'open/inner/not-there-yet'), stranger)).toBe(true);
    chmodSync(join(home, 'open'), 0o700);
    expect(canReach(join(home, 'open/inner'), stranger)).toBe(false);
    chmodSync(join(home, 'open'), 0o711);
    expect(canReach(join(home, 'open/inner'), stranger)).toBe(true);
  });

  it('uses the right of the owner or the group where that is whose it is', () => {
    const { uid, gid } = statSync(home);
    chmodSync(home, 0o700);
    expect(canReach(home, { name: 'owner', uid, gid })).toBe(true);
    expect(canReach(home, { name: 'member', uid: 54_321, gid })).toBe(false);
    chmodSync(home, 0o710);
    expect(canReach(home, { name: 'member', uid: 54_321, gid })).toBe(true);
  });

  it('leaves programs where they are when the user may run them there', () => {
    expect(reachablePrograms(home, 'label', stranger)).toBe(home);
  });
});

describe('the data folder', () => {
  it('is .data of the project, or what DONDOC_DATA says', () => {
    expect(dataPlace(home, {}).folder).toBe(join(home, '.data'));
    expect(dataPlace(home, { DONDOC_DATA: 'elsewhere' }).folder).toBe(join(home, 'elsewhere'));
  });

  it('stays where it was asked to be when the database is not ours', () => {
    chmodSync(home, 0o700);
    const place = dataPlace(home, { DATABASE_URL: 'postgresql://db.demo.test/x' });
    expect(place).toEqual({
      folder: join(home, '.data'),
      wanted: join(home, '.data'),
      because: undefined,
    });
  });

  it('is marked and closed to others when we make it, and left alone when it was there', () => {
    makeDataFolder(join(home, 'made'));
    expect(existsSync(join(home, 'made', DATA_MARK))).toBe(true);
    expect(statSync(join(home, 'made')).mode & 0o066).toBe(0);
    mkdirSync(join(home, 'there'), { mode: 0o755 });
    makeDataFolder(join(home, 'there'));
    expect(existsSync(join(home, 'there', DATA_MARK))).toBe(false);
    expect(statSync(join(home, 'there')).mode & 0o777).toBe(0o755);
  });
});
