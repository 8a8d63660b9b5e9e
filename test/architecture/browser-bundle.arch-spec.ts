import { createContext, runInContext } from 'node:vm';
import { build, type BuildOptions } from 'esbuild';
import { ROOT } from './planted-tree.js';

/** Bundled as a page of the app would: for a browser, with whatever npm and Node it needs or fails without. */
const bundled = (contents: string) =>
  build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    ...{ bundle: true, write: false, metafile: true, logLevel: 'silent' },
    ...{ platform: 'browser', format: 'iife', globalName: 'page', conditions: ['dondoc'] },
  } satisfies BuildOptions);

describe('what a page of the app may import', () => {
  it('is every sentence and every offer: nothing of Node or npm comes with them', async () => {
    const { metafile } = await bundled(
      `export * as wording from '#wording'; export * as domain from '#domain';`,
    );
    const from = Object.keys(metafile.inputs).map((path) => path.split('/').slice(0, 2).join('/'));
    expect([...new Set(from)].sort()).toEqual(['<stdin>', 'libs/domain', 'libs/wording']);
  });

  it('decides an offer and says why not, with no more than the language itself', async () => {
    const { outputFiles } = await bundled(`
      import { allOffersOfWork } from '#domain';
      import { whyNotOffered } from '#wording';
      export const told = (hand, now) =>
        allOffersOfWork(
          {
            assignmentId: 'w', state: 'submitted', nature: 'finite', role: 'lead', dueAt: null, nudgedAt: null,
            dispatchState: 'acknowledged', campaignState: 'running',
          }, [], new Set([hand]), now,
        ).map((offer) => [offer.act, offer.offered ? '' : whyNotOffered('work', offer)]);`);
    // A context of its own has neither process nor Buffer nor require.
    const context = createContext({});
    runInContext(outputFiles[0]!.text, context);
    const told = runInContext(
      `JSON.stringify(page.told('coordinator', Date.parse('2025-03-10T03:00:00Z')))`,
      context,
    ) as string;
    const sentences = new Map(JSON.parse(told) as [string, string][]);
    expect(sentences.get('accept')).toBe('');
    expect(sentences.get('submit')).toBe('Việc này thuộc quyền của người khác.');
    expect(sentences.get('changeDueDate')).toMatch(/^Không làm được ở trạng thái hiện tại: /);
  });

  it('is not a module of Node: such a page cannot be built', async () => {
    const contents = `import { readFileSync } from 'node:fs'; readFileSync;`;
    await expect(bundled(contents)).rejects.toThrow(/Could not resolve "node:fs"/);
  });
});
