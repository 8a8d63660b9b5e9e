import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectFiles } from './project-files.js';
import { ROOT } from './planted-tree.js';

/** Folders whose sentences are in `libs/wording` and nowhere else. */
const WITHOUT_SENTENCES = [
  'apps/api/',
  'apps/web/src/',
  'apps/mailbox/',
  'apps/worker/',
  'libs/application/',
  'libs/contracts/',
  'libs/persistence/',
  'libs/platform/src/csv/',
  'libs/platform/src/delivery/',
  'libs/platform/src/document-reader/',
  'libs/platform/src/mail/',
  'libs/platform/src/task-sheet/',
  'libs/platform/src/uploads/',
  'libs/runtime/',
];
/** Vietnamese that no user of a page or of a mail reads. A decorator's words document a route (OpenAPI). */
const EXCEPT: Readonly<Record<string, string>> = {
  'apps/api/src/openapi/setup-openapi.ts': 'the head of the OpenAPI document',
  'apps/api/src/http/answers.ts': 'descriptions of answers in the OpenAPI document',
  'libs/application/src/directory/demo-directory.data.ts': 'sample names of bodies',
  'libs/persistence/src/migrations/1795908966013-fold-every-d.ts': 'letters to fold',
};
const MARKED = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;

/** The literals of a source that hold Vietnamese with its marks, outside decorators and comments. */
function sentencesOf(source: string, name = 'source.ts'): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isDecorator(node)) return;
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
    if (isText && MARKED.test(node.text.normalize('NFC'))) found.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return found;
}

describe('sentences', () => {
  it('are found in strings, templates and their parts, not in comments or decorators', () => {
    const source = `
      /** Đã giao */
      const a = 'Đã giao';
      const b = html\`<p>Việc của \${name} đã xong</p>\`;
      const c = 'plain ASCII', d = \`\${c} ngày\`;
      class E { @ApiOperation({ summary: 'Đọc một đợt' }) public f() {} }`;
    expect(sentencesOf(source)).toEqual(['Đã giao', '<p>Việc của', 'đã xong</p>', 'ngày']);
  });

  it('are found between the tags of a component', () => {
    const source = `export const A = () => <p title="Hạn">Đã giao {count} <b>việc</b></p>;`;
    expect(sentencesOf(source, 'a.tsx')).toEqual(['Hạn', 'Đã giao', 'việc']);
  });

  it('stand in libs/wording, not where they are shown or sent', () => {
    const searched = projectFiles.filter(
      (path) =>
        WITHOUT_SENTENCES.some((folder) => path.startsWith(folder)) &&
        /\.tsx?$/.test(path) &&
        !/\.(spec|gen\.d)\.ts$/.test(path) &&
        !(path in EXCEPT),
    );
    const found = searched.flatMap((path) =>
      sentencesOf(readFileSync(join(ROOT, path), 'utf8'), path).map((text) => `${path}: ${text}`),
    );
    expect(searched.length).toBeGreaterThan(80);
    expect(found).toEqual([]);
  });

  it('are excepted only where there are some', () => {
    const idle = Object.keys(EXCEPT).filter(
      (path) => sentencesOf(readFileSync(join(ROOT, path), 'utf8')).length === 0,
    );
    expect(idle).toEqual([]);
  });
});
