import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts'];
/** The workflow's own time: replayed, so it is the same whenever it runs again. */
const WORKFLOW_CLOCK = 'workflows/src/now.ts';
/** The clock port of a demo whose past is played at its own pace. */
const DEMO_CLOCK = 'apps/cli/src/demo/scripted-clock.ts';

const clock =
  'Business and wall time come from the clock port (in a workflow from now.ts), ids and chance from a port.';
/** Only the clock port may read the machine's clock; otherwise a demo's moved clock and a replay show two days at once. */
const impure = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='Date'][property.value='now']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: clock },
];

const localTime = 'Local time follows the machine: use instants, LocalDate and the getUTC methods.';
const localeData =
  'Locale data change with the version of ICU: write the words or compare code units.';
const PARTS = '(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)';
/** What gives another answer under another TZ or another ICU. */
const machineBound = [
  { selector: `MemberExpression[property.name=/^[gs]et${PARTS}$/]`, message: localTime },
  { selector: 'MemberExpression[property.name=/^to(Date|Time)String$/]', message: localTime },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: localTime },
  {
    selector: 'MemberExpression[property.name=/^(toLocale.*|localeCompare)$/]',
    message: localeData,
  },
  { selector: "Identifier[name='Intl']", message: localeData },
  { selector: "Identifier[name='Temporal']", message: 'Not patched by the workflow sandbox.' },
];

const doors = [
  { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
  { selector: 'ExportAllDeclaration', message: 'Name what goes through a public door.' },
];
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules.flat()] });

export default tseslint.config(
  {
    ignores: [
      ...[
        'dist/**',
        'node_modules/**',
        '.data/**',
        '.cache/**',
        'test/.together/**',
        '**/*.mjs',
        '**/*.cjs',
      ],
      '**/*.gen.d.ts',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      ...restrict(doors),
    },
  },
  {
    // Everything but the runtime (which is the clock), the platform, the test library and tests.
    files: [
      ...['libs/**/*.ts', 'apps/**/*.ts', 'apps/**/*.tsx'],
      ...['workflows/**/*.ts', 'activities/**/*.ts'],
    ],
    ignores: [
      ...['libs/runtime/**', 'libs/platform/**', 'libs/testing/**', 'apps/mailbox/**'],
      ...[...SPECS, WORKFLOW_CLOCK, DEMO_CLOCK],
    ],
    rules: restrict(doors, impure),
  },
  {
    files: [
      'libs/{domain,wording,application,contracts,persistence}/src/**/*.ts',
      'workflows/src/**/*.ts',
      'activities/src/**/*.ts',
    ],
    ignores: [...SPECS, WORKFLOW_CLOCK],
    rules: {
      ...restrict(doors, impure, machineBound),
      // Would bring Node's names back into folders that are compiled without them.
      '@typescript-eslint/triple-slash-reference': [
        'error',
        { lib: 'never', path: 'never', types: 'never' },
      ],
    },
  },
  {
    files: [WORKFLOW_CLOCK],
    rules: restrict(doors, machineBound),
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
