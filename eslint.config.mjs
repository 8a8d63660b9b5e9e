import tseslint from 'typescript-eslint';

/** Only the clock port may read the machine's clock; ids and randomness come from ports too. */
const impureCalls = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Use the clock port.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Use the clock port.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Use a port.' },
];
/** Replayed code: local time follows the worker's TZ, and Intl its data. */
const localTime = [
  { selector: "MemberExpression[property.name=/^(getHours|getMinutes|getDate|getDay|getMonth|getFullYear|setHours|setDate)$/]", message: 'Absolute UTC only.' },
  { selector: "MemberExpression[property.name=/^toLocale/]", message: 'No locale data here.' },
  { selector: "Identifier[name='Intl']", message: 'No locale data here.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', '.cache/**', '**/*.mjs', '**/*.cjs', 'test/architecture/planted/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'libs/application/src/**/*.ts', 'workflows/src/**/*.ts', 'activities/src/**/*.ts', 'libs/persistence/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'workflows/src/now.ts'],
    rules: { 'no-restricted-syntax': ['error', ...impureCalls] },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'workflows/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'workflows/src/now.ts'],
    rules: { 'no-restricted-syntax': ['error', ...impureCalls, ...localTime] },
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
