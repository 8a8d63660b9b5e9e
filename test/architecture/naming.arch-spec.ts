import ts from 'typescript';
import { codeFiles, projectFiles, read } from './project-files.js';

/**
 * Vietnamese words written without marks. Such a name is nobody's language: "ban" may be ban, bản, bàn or bán.
 * (The product's own name, dondoc, is the one exception.)
 */
const UNMARKED = [
  ...['vanban', 'congvan', 'congviec', 'nhiemvu', 'giaoviec', 'donvi', 'coquan', 'baocao'],
  ...['kehoach', 'quyetdinh', 'chidao', 'tiepnhan', 'phoihop', 'chutri', 'thongbao', 'tongket'],
  ...['nhacviec', 'hanchot', 'hannop', 'quahan', 'giahan', 'nguoidung', 'lanhdao', 'daumoi'],
  ...['trangthai', 'danhsach', 'danhba', 'lichsu', 'noidung', 'ngaythang', 'thuhoi', 'tralai'],
];
const unmarkedIn = (name: string): string | undefined => {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  return UNMARKED.find((word) => plain.includes(word));
};

const isAscii = (name: string): boolean => Buffer.from(name).length === name.length;

/** Names of variables, members and types that are not English; the key of a table ("QĐ": …) is a value, not a name. */
function faultsOf(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
      const foreign = !isKey && !isAscii(node.text);
      if (foreign || unmarkedIn(node.text) !== undefined) faults.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

/** SQL as the server reads it: without comments and without quoted values. */
const bareSql = (sql: string): string =>
  sql
    .replace(/--.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:[^']|'')*'/g, "''");

describe('names', () => {
  it.each([
    ['a non-ASCII name', 'const đơnVị = 1;'],
    ['a non-ASCII member', 'interface A { ngày: string }'],
    ['unmarked Vietnamese', 'const danhSachDonVi = 1;'],
    ['unmarked Vietnamese in a member', 'class A { private bao_cao = 1 }'],
    ['unmarked Vietnamese in a type', 'type VanBan = string;'],
  ])('%s is found', (_what, source) => {
    expect(faultsOf('planted.ts', source)).toHaveLength(1);
  });

  it('say nothing about Vietnamese values and comments', () => {
    const source = `const title = { QĐ: 'Báo cáo của đơn vị' }; // đơn vị, baocao`;
    expect(faultsOf('planted.ts', source)).toEqual([]);
  });

  it('are English and ASCII in all code', () => {
    const found = codeFiles.flatMap((path) =>
      faultsOf(path, read(path)).map((name) => `${path}: ${name}`),
    );
    expect(codeFiles.length).toBeGreaterThan(300);
    expect([...new Set(found)]).toEqual([]);
  });

  it('are English and ASCII in the schema', () => {
    const migrations = projectFiles.filter((path) => path.includes('/migrations/'));
    const found = migrations.flatMap((path) =>
      (bareSql(read(path)).match(/[\p{L}_]+/gu) ?? [])
        .filter((word) => !/^[A-Za-z_]+$/.test(word) || unmarkedIn(word) !== undefined)
        .map((word) => `${path}: ${word}`),
    );
    expect(migrations.length).toBeGreaterThan(2);
    expect(found).toEqual([]);
  });

  it('are English and ASCII in file names', () => {
    const found = projectFiles.filter(
      (path) => !/^[\w./@-]+$/.test(path) || unmarkedIn(path) !== undefined,
    );
    expect(found).toEqual([]);
  });
});
