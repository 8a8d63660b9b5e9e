/** One wrong import, the rule that must refuse it, and where its arrow ends. */
export interface PlantedImport {
  readonly title: string;
  readonly file: string;
  readonly source: string;
  readonly rule: string;
  readonly to: string;
}

/** What is imported (a leading "type " imports only the type `Door`) and where that leads. */
type Row = readonly [what: string, specifier: string, to: string];

let planted = 0;

const sourceOf = (specifier: string): string =>
  specifier.startsWith('type ')
    ? `import type { Door } from '${specifier.slice(5)}';\nexport type Mine = Door;`
    : `import * as x from '${specifier}';\nexport const y = x;`;

/** Rows of wrong imports made in `folder`, each in a file of its own. */
function refused(
  who: string,
  folder: string,
  rule: string,
  rows: readonly Row[],
  kind = '',
): readonly PlantedImport[] {
  return rows.map(([what, specifier, to]) => {
    planted += 1;
    const file = `${folder}/planted-${planted}${kind}.ts`;
    return { title: `${who} importing ${what}`, file, source: sourceOf(specifier), rule, to };
  });
}

const DOMAIN = 'libs/domain/src/index.ts';
const APPLICATION = 'libs/application/src/index.ts';
const HTTP = 'libs/contracts/src/http/index.ts';
const PERSISTENCE = 'libs/persistence/src/index.ts';
const PLATFORM = 'libs/platform/src/index.ts';
const RUNTIME = 'libs/runtime/src/index.ts';
const LOCAL = 'tools/local/src/index.ts';
const TESTING = 'libs/testing/src/index.ts';
const WORKFLOWS = 'workflows/src/index.ts';
const ACTIVITIES = 'activities/src/index.ts';
const API = 'apps/api/src/main.ts';
const WORK_ROUTES = 'apps/api/src/v1/work/work.module.ts';
const STATUS_PAGE = 'apps/api/src/pages/status/status-page.ts';

export const PLANTED_IMPORTS: readonly PlantedImport[] = [
  ...refused('the domain', 'libs/domain/src', 'libs-domain-imports-only-its-row', [
    ['the application', '#application', APPLICATION],
    ['a type of the application', 'type #application', APPLICATION],
    ['the contracts', '#contracts/http', HTTP],
    ['persistence by a path', '../../persistence/src/index.js', PERSISTENCE],
    ['a package', 'zod', 'node_modules/zod/'],
    ['Node', 'node:crypto', 'crypto'],
  ]),
  ...refused(
    'text of the reader',
    'libs/domain/src/reading/text',
    'the-readers-text-imports-only-its-row',
    [['a rule of the grammar', '../grammar/rules.js', 'grammar/rules.ts']],
  ),
  ...refused(
    'the grammar',
    'libs/domain/src/reading/grammar/work',
    'the-readers-grammar-imports-only-its-row',
    [['a field', '../../fields/overlap.js', 'fields/overlap.ts']],
  ),
  ...refused('the reader', 'libs/domain/src/reading/fields', 'the-reader-stands-alone', [
    ['the campaign', '../../campaign/index.js', 'campaign/index.ts'],
  ]),
  ...refused('a sentence', 'libs/wording/src', 'libs-wording-imports-only-its-row', [
    ['the contracts', '#contracts/http', HTTP],
    ['the application', '#application', APPLICATION],
    ['a package', 'zod', 'node_modules/zod/'],
    ['Node', 'node:util', 'util'],
  ]),
  ...refused('a contract', 'libs/contracts/src/http', 'libs-contracts-imports-only-its-row', [
    ['the application', '#application', APPLICATION],
    ['a package but zod', 'uuid', 'node_modules/uuid/'],
    ['Node', 'node:fs', 'fs'],
  ]),
  ...['workflow', 'activity'].flatMap((kind) =>
    refused(
      `a contract of the ${kind}`,
      `libs/contracts/src/${kind}`,
      'workflow-and-activity-contracts-are-plain-types',
      [['zod', 'zod', 'node_modules/zod/']],
    ),
  ),
  ...refused('the application', 'libs/application/src', 'libs-application-imports-only-its-row', [
    ['persistence', '#persistence', PERSISTENCE],
    ['a type of persistence', 'type #persistence', PERSISTENCE],
    ['the platform', '#platform', PLATFORM],
    ['a package', 'uuid', 'node_modules/uuid/'],
    ['Node', 'node:fs', 'fs'],
  ]),
  ...refused('a workflow', 'workflows/src', 'workflows-imports-only-its-row', [
    ['persistence', '#persistence', PERSISTENCE],
    ['the application', '#application', APPLICATION],
    ['the HTTP contracts', '#contracts/http', HTTP],
    ['activity code', '#activities', ACTIVITIES],
    ['zod', 'zod', 'node_modules/zod/'],
    ['node:fs', 'node:fs', 'fs'],
  ]),
  ...refused('a workflow', 'workflows/src', 'workflows-never-reach-persistence', [
    ['a file that imports persistence', '../../libs/domain/src/planted-4.js', PERSISTENCE],
  ]),
  ...refused('an activity', 'activities/src', 'activities-imports-only-its-row', [
    ['persistence', '#persistence', PERSISTENCE],
    ['the platform', '#platform', PLATFORM],
    ['workflow code', '#workflows', WORKFLOWS],
    ['typeorm', 'typeorm', 'node_modules/typeorm/'],
    ['Node', 'node:fs', 'fs'],
  ]),
  ...refused('persistence', 'libs/persistence/src', 'libs-persistence-imports-only-its-row', [
    ['the platform', '#platform', PLATFORM],
    ['the contracts', '#contracts/http', HTTP],
    ['the runtime', '#runtime', RUNTIME],
    ['a package of another ring', 'pino', 'node_modules/pino/'],
    ['Node', 'node:fs', 'fs'],
  ]),
  ...refused('the web app', 'apps/web/src', 'apps-web-src-imports-only-its-row', [
    ['the domain past the wording', '#domain', DOMAIN],
    ['a type of the application', 'type #application', APPLICATION],
    ['zod', 'zod', 'node_modules/zod/'],
    ['Node', 'node:fs', 'fs'],
  ]),
  ...refused('a screen', 'apps/web/src/screens', 'swagger-ui-shows-the-api-and-nothing-else', [
    ['the viewer of the API', 'swagger-ui-dist/swagger-ui.css', 'node_modules/swagger-ui-dist/'],
  ]),
  ...refused('the runtime', 'libs/runtime/src', 'the-runtime-knows-no-outer-ring', [
    ['the platform', '#platform', PLATFORM],
    ['activities', '#activities', ACTIVITIES],
  ]),
  ...refused('the local servers', 'tools/local/src', 'local-tools-stand-alone', [
    ['persistence', '#persistence', PERSISTENCE],
    ['a type of the runtime', 'type #runtime', RUNTIME],
  ]),
  ...refused('the runtime', 'libs/runtime/src', 'production-needs-no-local-tools', [
    ['the local servers', '#tools/local', LOCAL],
  ]),
  ...refused('the worker', 'apps/worker/src', 'production-needs-no-local-tools', [
    ['the local servers', '#tools/local', LOCAL],
  ]),
  ...refused('the platform', 'libs/platform/src', 'platform-knows-no-outer-ring', [
    ['persistence', '#persistence', PERSISTENCE],
    ['activities', '#activities', ACTIVITIES],
    ['workflow code', '#workflows', WORKFLOWS],
    ['the runtime’s database', '#runtime/database', 'libs/runtime/src/database/index.ts'],
  ]),
  ...refused(
    'a controller',
    'apps/api/src',
    'the-api-meets-the-database-only-where-wired',
    [
      ['persistence', '#persistence', PERSISTENCE],
      ['a type of persistence', 'type #persistence', PERSISTENCE],
      ['typeorm', 'typeorm', 'node_modules/typeorm/'],
    ],
    '.controller',
  ),
  ...refused(
    'a controller',
    'apps/api/src',
    'controllers-call-no-platform',
    [
      ['a value of the platform', '#platform', PLATFORM],
      ['a value of the runtime', '#runtime', RUNTIME],
    ],
    '.controller',
  ),
  ...refused(
    'the API',
    'apps/api/src',
    'only-workers-import-activities',
    [['activities', '#activities', ACTIVITIES]],
    '.module',
  ),
  ...refused('a page', 'apps/api/src/pages', 'json-and-pages-do-not-meet', [
    ['the JSON routes', '../v1/work/work.module.js', WORK_ROUTES],
  ]),
  ...refused('a JSON route', 'apps/api/src/v1', 'json-and-pages-do-not-meet', [
    ['a page', '../pages/status/status-page.js', STATUS_PAGE],
  ]),
  ...refused('the worker', 'apps/worker/src', 'workflows-run-from-the-bundle', [
    ['workflow code', '#workflows', WORKFLOWS],
  ]),
  ...refused('the worker', 'apps/worker/src', 'only-tests-import-testing', [
    ['the test library', '#testing', TESTING],
  ]),
  ...refused('the worker', 'apps/worker/src', 'apps-do-not-import-each-other', [
    ['the API', '../../api/src/main.js', API],
  ]),
  ...refused('the platform', 'libs/platform/src', 'only-tests-import-testing', [
    ['the test library', '#testing', TESTING],
  ]),
  ...refused('the test library', 'libs/testing/src', 'nobody-imports-an-app', [
    ['an app', '../../../apps/api/src/main.js', API],
  ]),
  ...refused('the platform', 'libs/platform/src', 'everything-resolves', [
    ['what is not there', './not-there.js', './not-there.js'],
  ]),
];

/** Two files that need each other at run time. */
export const PLANTED_CYCLE: Readonly<Record<string, string>> = {
  'libs/domain/src/first.ts': `import { b } from './second.js';\nexport const a = () => b;`,
  'libs/domain/src/second.ts': `import { a } from './first.js';\nexport const b = () => a;`,
};

const value = (specifier: string): string => `export * as x from '${specifier}';`;
const type = (specifier: string): string => `export type { Door } from '${specifier}';`;

/** What the rows allow. */
export const ALLOWED_IMPORTS: Readonly<Record<string, string>> = {
  'libs/wording/src/ok.ts': type('#domain'),
  'libs/contracts/src/http/ok.ts': `${value('zod')}\n${value('#wording')}`,
  'libs/contracts/src/workflow/ok.ts': value('#domain'),
  'libs/application/src/ok.ts': `${value('#domain')}\n${value('#wording')}\n${type('#contracts/http')}`,
  'workflows/src/ok.ts': `${value('@temporalio/workflow')}\n${type('#contracts/activity')}`,
  'activities/src/ok.ts': `${value('@temporalio/activity')}\n${type('#application')}`,
  'libs/persistence/src/ok.ts': `${value('typeorm')}\n${type('#application')}\n${value('#wording')}`,
  'libs/platform/src/ok.ts': `${value('node:fs')}\n${type('#application')}`,
  'libs/runtime/src/ok.ts': `${value('node:fs')}\n${type('#persistence')}`,
  'libs/platform/src/ok-runtime.ts': type('#runtime'),
  'tools/local/src/ok.ts': value('node:fs'),
  'libs/testing/src/ok.ts': `${value('#persistence')}\n${type('#tools/local')}`,
  'libs/domain/src/ok.spec.ts': `${value('node:fs')}\n${type('#testing')}`,
  'libs/platform/src/ok.spec.ts': value('#testing'),
  'apps/api/src/ok.module.ts': `${value('#persistence')}\n${type('#platform')}`,
  'apps/api/src/ok.controller.ts': `${type('#platform')}\nexport { door } from '#application';`,
  'apps/web/src/ok.ts': `${value('#wording')}\n${value('#contracts/http')}`,
  'apps/cli/src/ok.ts': `${value('#activities')}\n${type('#tools/local')}`,
  'apps/worker/src/ok.module.ts': `${value('#activities')}\n${type('#persistence')}`,
  // A cycle closed by a type is erased before anything runs.
  'libs/domain/src/ok-a.ts': `import type { B } from './ok-b.js';\nexport const a = (b: B) => b;`,
  'libs/domain/src/ok-b.ts': `import { a } from './ok-a.js';\nexport type B = number;\nexport const b = a(1);`,
  [DOMAIN]: 'export const door = 1;\nexport type Door = number;',
};
