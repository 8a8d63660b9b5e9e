import ts from 'typescript';
import { projectFiles, read } from './project-files.js';

/** Where users are spoken to from. */
const SPEAKS = /^(apps|libs|activities|workflows|tools|scripts)\/.*\.(tsx?|mjs|html)$/;
const NOT_SPOKEN = /\.spec\.tsx?$|\.gen\.d\.ts$|^libs\/(wording|testing)\//;

/** Vietnamese outside `libs/wording`, by file or folder: what reads it rather than speaks it, or cannot import it. */
const EXCEPT: Readonly<Record<string, string>> = {
  'apps/api/src/openapi/setup-openapi.ts': 'the head of the OpenAPI document',
  'apps/api/src/http/answers.ts': 'descriptions of answers in the OpenAPI document',
  'apps/web/docs.html': 'shown where no script runs, and the name of the product',
  'apps/web/index.html': 'shown where no script runs',
  'libs/application/src/directory/demo-directory.data.ts': 'sample names of bodies',
  'libs/domain/src/calendar/': 'sources of days off, stored with them',
  'libs/domain/src/campaign/apply-answers.ts': 'answers stored with a draft',
  'libs/domain/src/campaign/implied-answers.ts': 'answers stored with a draft',
  'libs/domain/src/campaign/proposed-series.ts': 'titles stored with a draft',
  'libs/domain/src/obligation/': 'labels of rungs, stored with the policy',
  'libs/domain/src/reading/': 'the reader: its grammar, and what a reading stores',
  'libs/domain/src/reading-review/doubts.ts': 'questions stored with a reading',
  'libs/domain/src/reading-review/quotations.ts': 'notes stored with a reading',
  'libs/domain/src/reading-review/task-parts.ts': 'notes stored with a reading',
  'libs/domain/src/report/': 'labels of periods, stored with them',
  'libs/domain/src/standing/report-upward.ts': 'a report begun for whoever completes and sends it',
  'libs/domain/src/shared/secrecy-mark.ts': 'the marks that the detector reads',
  'libs/domain/src/shared/vietnamese-format.ts': 'dates as stored labels write them',
  'libs/persistence/src/migrations/1795908966013-fold-every-d.ts': 'letters to fold',
  'libs/persistence/src/migrations/1795981000000-search-words.ts': 'letters to fold',
  'libs/platform/src/extraction/encodings/': 'letters and syllables to recognise',
  'scripts/': 'runs before anything is installed or built',
  'tools/local/': 'stands alone: it imports nothing of the product',
};
const isExcepted = (path: string): boolean =>
  Object.keys(EXCEPT).some((place) =>
    place.endsWith('/') ? path.startsWith(place) : path === place,
  );
const MARKED = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;

/** More than one letter to fold. */
const isSentence = (text: string): boolean =>
  MARKED.test(text.normalize('NFC')) && /\p{L}.*\p{L}/su.test(text);

/** The literals of a source that hold Vietnamese with its marks, outside decorators, expressions and comments. */
function sentencesOf(source: string, name = 'source.ts'): readonly string[] {
  if (name.endsWith('.html')) {
    return source
      .split(/<[^>]*>/)
      .map((text) => text.trim())
      .filter(isSentence);
  }
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isDecorator(node)) return;
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
    if (isText && isSentence(node.text)) found.push(node.text.trim());
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

  it('are found in a page without script', () => {
    expect(sentencesOf('<title>Đôn đốc</title><p class="a">Hạn nộp</p>', 'a.html')).toEqual([
      'Đôn đốc',
      'Hạn nộp',
    ]);
  });

  const spoken = projectFiles.filter((path) => SPEAKS.test(path) && !NOT_SPOKEN.test(path));

  it('stand in libs/wording and nowhere else', () => {
    const found = spoken
      .filter((path) => !isExcepted(path))
      .flatMap((path) => sentencesOf(read(path), path).map((text) => `${path}: ${text}`));
    expect(spoken.length).toBeGreaterThan(900);
    expect(found).toEqual([]);
  });

  it('are excepted only where there are some', () => {
    const idle = Object.keys(EXCEPT).filter(
      (place) =>
        !spoken.some((path) => path.startsWith(place) && sentencesOf(read(path), path).length > 0),
    );
    expect(idle).toEqual([]);
  });

  it('come from templates named by what they say, never by a number', () => {
    const numbered = spoken.filter(
      (path) => !path.endsWith('-name-templates.ts') && /(['"`])T\d{1,2}\1/.test(read(path)),
    );
    expect(numbered).toEqual([]);
  });
});
