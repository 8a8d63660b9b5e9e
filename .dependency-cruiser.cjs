/** The import fences. One allow-list row a folder: what is not named (Node built-ins included) is refused. */
const only = (from, folders, packages = []) => ({
  name: `${from.replace(/\W+/g, '-')}-imports-only`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.spec\\.ts$' },
  to: {
    pathNot: [
      ...[from, ...folders].map((folder) => `^${folder}/`),
      ...packages.map((name) => `^node_modules/(@types/)?${name}/`),
    ],
  },
});

module.exports = {
  forbidden: [
    only('libs/domain', []),
    only('libs/contracts', ['libs/domain'], ['zod']),
    only('libs/application', ['libs/domain', 'libs/contracts']),
    only(
      'workflows',
      ['libs/contracts/src/workflow', 'libs/contracts/src/activity', 'libs/domain'],
      ['@temporalio/workflow'],
    ),
    only(
      'activities',
      ['libs/contracts/src/workflow', 'libs/contracts/src/activity', 'libs/domain', 'libs/application'],
      ['@temporalio/activity'],
    ),
    {
      name: 'contracts-workflow-and-activity-are-plain',
      severity: 'error',
      from: { path: '^libs/contracts/src/(workflow|activity)/' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'persistence-knows-only-inner-rings',
      severity: 'error',
      from: { path: '^libs/persistence/' },
      to: { path: '^(apps|workflows|activities|libs/(platform|testing|contracts))/' },
    },
    {
      name: 'platform-knows-only-inner-rings',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^(apps|activities|libs/(persistence|testing))/' },
    },
    {
      name: 'only-tests-import-testing',
      severity: 'error',
      from: { pathNot: '^(libs/testing|test)/|\\.spec\\.ts$' },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'nobody-imports-an-app',
      severity: 'error',
      from: { pathNot: '^(apps|test)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'wire-adapters-only-in-modules-and-main',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: '\\.module\\.ts$|main\\.ts$|\\.spec\\.ts$' },
      to: { path: '^libs/persistence/' },
    },
    {
      name: 'workflows-never-reach-persistence',
      severity: 'error',
      from: { path: '^workflows/src/index' },
      to: { path: '^libs/persistence/', reachable: true },
    },
    { name: 'no-circular', severity: 'error', from: { pathNot: '^libs/persistence/src/entities' }, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^test/architecture/planted)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.d.ts'],
    },
  },
};
