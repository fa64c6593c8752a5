import path from 'node:path';
import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { namedAssertions } from './lint-rules/named-assertions.js';

const rootDir = path.resolve(import.meta.dirname, '../..');
const nodeGlobals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));

/** Words of a rule: what to do instead. */
const never = (selector, message) => ({ selector, message });

const everywhere = [
  never('TSEnumDeclaration', 'Use an `as const` list and its union type instead of an enum.'),
  never('TSModuleDeclaration[kind="namespace"]', 'Use a module (a file) instead of a namespace.'),
  never('ExportDefaultDeclaration', 'Export by name, so that a thing has one name everywhere.'),
];

/** Letters that a person reads; the product's own name and addresses are the same in every language. */
const readable = '/^(?!\\s*(Shiftlight\\s*$|https?:))[\\s\\S]*[A-Za-z]{2}/';
const translate = 'Write it in a words file beside this one (`defineWords`), in English, German and Spanish.';
const translated = [
  never(`JSXText[value=${readable}]`, translate),
  never(`JSXExpressionContainer > Literal[value=${readable}]:not(JSXAttribute *)`, translate),
  never(`JSXElement > JSXExpressionContainer > ConditionalExpression > Literal[value=${readable}]`, translate),
  never(
    `JSXAttribute[name.name=/^(label|title|hint|alt|placeholder|aria-label|aria-description)$/] Literal[value=${readable}]`,
    translate,
  ),
  never(
    `AssignmentExpression[left.property.name=/^(textContent|title|innerText|ariaLabel)$/] > Literal[value=${readable}]`,
    translate,
  ),
  never(
    `CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(aria-label|title|alt)$/] > Literal.arguments:nth-child(2)[value=${readable}]`,
    translate,
  ),
];

const pure = [
  never(
    'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    'Pass the instant in: shared code knows no clock.',
  ),
  never('NewExpression[callee.name="Date"][arguments.length=0]', 'Pass the instant in: shared code knows no clock.'),
  never(
    'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    'Pass a random source in: shared code gives the same answer every time.',
  ),
];

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/.output/',
    '**/.wxt/',
    '**/.turbo/',
    '**/generated/',
    '**/.stryker-tmp/',
    'test/results/',
    'coverage/',
    '.data/',
    '.work/',
  ]),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    plugins: { shiftlight: { rules: { 'named-assertions': namedAssertions } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'shiftlight/named-assertions': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['{api,extension,test}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: rootDir } },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test'] }] },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  { files: ['shared/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...pure] } },
  { files: ['extension/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['extension/{panels,options,surfaces,ui,web}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...translated] },
  },
  {
    // Tools ask for a default export in these places.
    files: ['extension/entrypoints/**', '**/*.config.{ts,js}', 'test/setup/global-*.ts', 'test/e2e/setup/global-*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['test/**', 'api/src/cli/**'], rules: { 'no-console': 'off' } },
  // Playwright reads a fixture's needs from its parameter, so that must be a pattern even when empty.
  { files: ['test/e2e/**'], rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: nodeGlobals } },
);
