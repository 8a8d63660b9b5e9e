/**
 * The import fences (docs/architecture.md, "Who may import whom"). A folder with an allow-list may import what its
 * row names and nothing else, Node's built-ins included. Specs are tests: they may import anything but an app.
 * test/architecture/import-fences.arch-spec.ts plants one wrong import a row.
 */
const SPEC = '\\.spec\\.ts$';
const WIRING = '(\\.module|/main|\\.main)\\.ts$';

const npm = (name) => `(^|/)node_modules/(@types/)?${name}/`;
const builtIn = (name) => `^(node:)?${name}$`;
const only = (from, folders, packages = [], builtIns = []) => ({
  name: `${from.replace(/\W+/g, '-')}-imports-only-its-row`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: SPEC },
  to: {
    pathNot: [
      ...[from, ...folders].map((folder) => `^${folder}/`),
      ...packages.map(npm),
      ...builtIns.map(builtIn),
    ],
  },
});
const never = (name, from, to) => ({ name, severity: 'error', from, to });

/** Rings of the reader (docs/reading.md): each imports itself, the rings before it, and the shape of a reading. */
const READER = 'libs/domain/src/reading';
const SHAPES = ['reading', 'field', 'body-directory'].map((file) => `${file}\\.ts$`);
const ring = (folder, inner) => ({
  name: `the-readers-${folder}-imports-only-its-row`,
  severity: 'error',
  from: { path: `^${READER}/${folder}/`, pathNot: SPEC },
  to: {
    path: `^${READER}/`,
    pathNot: [...[folder, ...inner].map((ring) => `${ring}/`), ...SHAPES].map(
      (path) => `^${READER}/${path}`,
    ),
  },
});

const FROZEN_CONTRACTS = ['libs/contracts/src/workflow', 'libs/contracts/src/activity'];

module.exports = {
  forbidden: [
    only('libs/domain', []),
    only('libs/wording', ['libs/domain']),
    only('libs/contracts', ['libs/domain', 'libs/wording'], ['zod']),
    only('libs/application', ['libs/domain', 'libs/wording', 'libs/contracts']),
    only('workflows', [...FROZEN_CONTRACTS, 'libs/domain'], ['@temporalio/workflow']),
    only(
      'activities',
      [...FROZEN_CONTRACTS, 'libs/domain', 'libs/application'],
      ['@temporalio/activity'],
    ),
    only(
      'libs/persistence',
      ['libs/domain', 'libs/wording', 'libs/application'],
      ['typeorm', 'pg', 'pg-copy-streams'],
      // Rows that come and go as streams, hashed and packed; no file, no socket, no clock.
      ['stream', 'stream/promises', 'crypto', 'zlib'],
    ),
    ring('text', ['lexicon']),
    ring('lexicon', []),
    ring('grammar', ['lexicon', 'text']),
    ring('fields', ['grammar', 'lexicon', 'text']),
    ring('review', ['fields', 'grammar', 'lexicon', 'text']),
    never(
      // Words of the campaign stay outside; its border is campaign/words-of-reading.ts.
      'the-reader-stands-alone',
      { path: `^${READER}/`, pathNot: SPEC },
      {
        path: '^libs/domain/src/',
        pathNot: [`^${READER}/`, '^libs/domain/src/(shared|calendar)/'],
      },
    ),
    // A browser loads what the app imports: words and constants, never zod (ADR 0030).
    only(
      'apps/web/src',
      ['libs/wording', 'libs/contracts/src/http'],
      ['react', 'react-dom', '@tanstack/react-(router|query|virtual)', 'swagger-ui-dist'],
    ),
    never(
      'swagger-ui-shows-the-api-and-nothing-else',
      { path: '^apps/web/src/', pathNot: '^apps/web/src/docs/' },
      { path: npm('swagger-ui-dist') },
    ),
    never(
      'the-runtime-knows-no-outer-ring',
      { path: '^libs/runtime/', pathNot: SPEC },
      { path: '^(apps|workflows|activities|tools|libs/(platform|testing))/' },
    ),
    never(
      'local-tools-stand-alone',
      { path: '^tools/', pathNot: SPEC },
      { path: '^(apps|workflows|activities|libs)/' },
    ),
    never(
      // The command line's demo runs servers of its own; what runs in production knows nothing of them.
      'production-needs-no-local-tools',
      {
        path: '^(apps|libs|workflows|activities)/',
        pathNot: [SPEC, '^apps/cli/', '^libs/testing/'],
      },
      { path: '^tools/' },
    ),
    never(
      'workflow-and-activity-contracts-are-plain-types',
      { path: `^(${FROZEN_CONTRACTS.join('|')})/` },
      { path: npm('zod') },
    ),
    never(
      'platform-knows-no-outer-ring',
      { path: '^libs/platform/', pathNot: SPEC },
      { path: '^(apps|workflows|activities|libs/(persistence|testing|runtime/src/database))/' },
    ),
    never(
      'workflows-run-from-the-bundle',
      { path: '^(apps|libs|activities)/', pathNot: SPEC },
      { path: '^workflows/' },
    ),
    never(
      // The command line runs a worker of its own when it fast-forwards a campaign on simulated time.
      'only-workers-import-activities',
      { path: '^(apps|libs|workflows)/', pathNot: [SPEC, '^apps/(worker|cli)/', '^libs/testing/'] },
      { path: '^activities/' },
    ),
    never(
      'only-tests-import-testing',
      { pathNot: ['^(libs/testing|test)/', SPEC] },
      { path: '^libs/testing/' },
    ),
    never('nobody-imports-an-app', { pathNot: '^(apps|test)/' }, { path: '^apps/' }),
    never(
      'apps-do-not-import-each-other',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    never(
      'the-api-meets-the-database-only-where-wired',
      { path: '^apps/api/', pathNot: [WIRING, SPEC] },
      { path: ['^libs/persistence/', npm('(typeorm|pg)')] },
    ),
    never(
      'controllers-call-no-platform',
      { path: '^apps/api/.*\\.controller\\.ts$' },
      // A type (of the logger, of the configuration) is erased.
      { path: '^libs/(platform|runtime)/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      // What both need is in http/ or health/.
      'json-and-pages-do-not-meet',
      { path: '^apps/api/src/(v1|pages)/' },
      { path: '^apps/api/src/(v1|pages)/', pathNot: '^apps/api/src/$1/' },
    ),
    never(
      'workflows-never-reach-persistence',
      { path: '^workflows/', pathNot: SPEC },
      { path: '^libs/persistence/', reachable: true },
    ),
    // A cycle that a type import closes is erased before anything runs; any other decides by luck what is loaded first.
    never('no-cycle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    never('everything-resolves', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.d.ts'],
    },
  },
};
