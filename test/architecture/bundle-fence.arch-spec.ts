import { join } from 'node:path';
import { buildWorkflowBundle } from '#platform/build';
import { plantTree, ROOT, type PlantedTree } from './planted-tree.js';

/** The bundler looks where the other fences do not: into what npm packages import. */
describe('the bundle fence', () => {
  let tree: PlantedTree;
  /** Why the tree's workflows cannot be bundled: the bundler's complaints, or what it threw itself. */
  const complaintOf = async (): Promise<string> => {
    try {
      await buildWorkflowBundle(tree.root, join(tree.root, '.cache'));
      return 'bundled';
    } catch (error) {
      const { message, cause } = error as Error;
      return `${message}\n${String(cause)}`;
    }
  };

  beforeEach(() => {
    tree = plantTree();
  });
  afterEach(() => tree.remove());

  it.each([
    ['a module of Node', "export { readFileSync } from 'node:fs';", /node:fs/],
    ['a package that needs Node', "export { Client } from 'pg';", /disallowed|crypto/],
    ['a package that is not there', "export { x } from 'no-such-package';", /no-such-package/],
  ])('refuses workflow code that imports %s', async (_what, source, complaint) => {
    tree.plant('workflows/src/index.ts', source);
    expect(await complaintOf()).toMatch(complaint);
  });

  it('refuses a module of Node that comes through the domain', async () => {
    tree.plant('libs/domain/src/index.ts', "export { randomUUID } from 'node:crypto';");
    tree.plant('workflows/src/index.ts', "export { randomUUID } from '#domain';");
    expect(await complaintOf()).toMatch(/node:crypto/);
  });

  it('takes the workflows of this tree', async () => {
    const { built } = await buildWorkflowBundle(ROOT, join(tree.root, '.cache'));
    expect(built).toBe(true);
  });
});
