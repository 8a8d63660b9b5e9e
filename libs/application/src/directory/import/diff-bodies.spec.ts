import type { BodyFields } from '../../ports/directory.store.js';
import { diffBodies, type KnownBodies } from './diff-bodies.js';
import type { CsvTable } from './import-model.js';

const stored = (code: string, parentId: string | null): BodyFields & { readonly id: string } => ({
  id: `id-${code}`,
  code,
  name: `Đơn vị ${code}`,
  shortName: 'tắt',
  organId: null,
  kind: 'other',
  parentId,
  validFrom: null,
  validTo: null,
  aliases: ['B', 'C'],
});

/** ROOT ← A ← B, all kept by a coordinator of ROOT; X is someone else's. */
const known: KnownBodies = {
  byCode: new Map(
    [stored('A', 'id-ROOT'), stored('B', 'id-A'), stored('ROOT', null), stored('X', null)].map(
      (body) => [body.code, body],
    ),
  ),
  parentOf: new Map([
    ['A', 'ROOT'],
    ['B', 'A'],
    ['ROOT', null],
    ['X', null],
  ]),
  kept: new Set(['ROOT', 'A', 'B']),
  keepsAll: false,
};

const file = (header: string, ...rows: readonly string[]): CsvTable => ({
  columns: header.split(','),
  rows: rows.map((row, index) => ({ line: index + 2, cells: row.split(',') })),
});
const diff = (header: string, ...rows: readonly string[]) =>
  diffBodies(file(header, ...rows), known);
const faultsOf = (header: string, ...rows: readonly string[]) =>
  diff(header, ...rows).faults.map(({ line, column }) => `${line} ${column}`);

describe('diffBodies', () => {
  it('leaves alone what the file has no column for, and empties what it has an empty cell for', () => {
    const { writes, changes } = diff('mã,tên viết tắt', 'A,', 'B,tắt');
    expect(writes).toEqual([
      {
        id: 'id-A',
        body: expect.objectContaining({ name: 'Đơn vị A', shortName: null, parentCode: 'ROOT' }),
      },
    ]);
    expect(changes.map(({ code, fields }) => [code, fields])).toEqual([
      ['A', [{ field: 'shortName', before: 'tắt', after: null }]],
    ]);
  });

  it('does not call another order of aliases a change', () => {
    expect(diff('mã,tên gọi khác', 'A,C | B').changes).toEqual([]);
    expect(diff('mã,tên gọi khác', 'A,C').changes).toHaveLength(1);
  });

  it('lets a new body stand under another new one, in any order', () => {
    const { faults, writes } = diff(
      'mã,tên,loại,mã cấp trên',
      'D,Đơn vị D,Khác,C',
      'C,Đơn vị C,Khác,ROOT',
    );
    expect(faults).toEqual([]);
    expect(writes.map(({ body }) => [body.code, body.parentCode])).toEqual([
      ['D', 'C'],
      ['C', 'ROOT'],
    ]);
  });

  it.each([
    ['under itself', 'mã,mã cấp trên', ['A,A'], ['2 mã cấp trên']],
    ['under its own child', 'mã,mã cấp trên', ['A,B'], ['2 mã cấp trên']],
    [
      'in a ring of new ones',
      'mã,tên,loại,mã cấp trên',
      ['C,c,Khác,D', 'D,d,Khác,C'],
      ['2 mã cấp trên', '3 mã cấp trên'],
    ],
    ['under a stranger', 'mã,mã cấp trên', ['A,X'], ['2 mã cấp trên']],
    ['under nobody', 'mã,mã cấp trên', ['A,'], ['2 mã cấp trên']],
  ])('refuses a body %s', (_name, header, rows, faults) => {
    expect(faultsOf(header, ...rows)).toEqual(faults);
  });

  it('refuses a code twice, a stranger’s code, a new body without a kind', () => {
    expect(faultsOf('mã,tên', 'A,Một', 'A,Hai')).toEqual(['3 mã']);
    expect(faultsOf('mã,tên', 'X,Một')).toEqual(['2 mã']);
    expect(faultsOf('mã,tên,mã cấp trên', 'N,Mới,ROOT')).toEqual(['2 loại']);
  });

  it.each([
    ['an unknown column', 'mã,màu', 'màu'],
    ['no key column', 'tên,loại', 'mã'],
    ['a column twice', 'mã,tên,name', 'name'],
  ])('with %s reads no row', (_name, header, column) => {
    const { faults, changes } = diff(header, 'A,Một,Hai');
    expect(faults).toEqual([expect.objectContaining({ line: 1, column })]);
    expect(changes).toEqual([]);
  });

  it('says what every kind may be called', () => {
    const [fault] = diff('mã,tên,loại,mã cấp trên', 'N,Mới,Bộ,ROOT').faults;
    expect(fault?.remedy).toContain('Công đoàn ngành; Công đoàn cơ sở');
  });
});
