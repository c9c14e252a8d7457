import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { directions } from './lint-directions.mjs';
import { disabledWithReason } from './lint-reasons.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const TESTS = ['**/*.test.ts', '**/*.test.tsx'];
const DOMAIN = 'packages/domain/src/**/*.ts';
const CONFIGURATION = ['*.config.js', 'packages/*/*.config.ts', 'apps/*/*.config.ts'];

const PROCESS = ['process', 'node:process'].map((name) => ({
  name,
  message: 'The environment is read in env.ts only.',
}));
const DATABASE_CLIENTS = {
  regex: '^(pg|@prisma/.*|@electric-sql/.*)$|/prisma/generated/',
  message: 'Only repositories and prisma/ speak to the database client.',
};
const PRISMA_CLIENT = {
  name: '@vital-signs/database',
  importNames: ['Prisma', 'PrismaClient'],
  message: 'Only repositories and prisma/ speak to the database client.',
};
const DATABASE_IN_MODULES = {
  name: '@vital-signs/database',
  allowTypeImports: true,
  message: 'Inside a module the database is for its repository.',
};
const OUTSIDE_DOMAIN = {
  regex: '^[^.]',
  message: 'The domain imports nothing from outside its folder.',
};

/**
 * @param {{ paths?: object[], patterns?: object[] }} restrictions
 * @returns {import('eslint').Linter.RulesRecord}
 */
const importsRestricted = ({ paths = [], patterns = [] }) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { paths: [...PROCESS, ...paths], patterns },
  ],
});

/** @param {string} object @param {string} property @param {string} message */
const banned = (object, property, message) => ({ object, property, message });
const ENVIRONMENT = banned('process', 'env', 'The environment is read in env.ts only.');

/**
 * The rules of the project, for the tree at the given folder.
 * @param {string} root
 */
export function lintRules(root) {
  const features = join(root, 'apps/web/src/features');
  const featureNames = existsSync(features) ? readdirSync(features) : [];

  return defineConfig(
    globalIgnores([
      '**/node_modules/**',
      '**/generated/**',
      '**/dist/**',
      '.data/**',
      '.cache/**',
      'e2e/playwright-report/**',
      'e2e/test-results/**',
    ]),
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    eslint.configs.recommended,
    {
      plugins: {
        'import-x': importX,
        'vital-signs': { rules: { 'disabled-with-reason': disabledWithReason } },
      },
      settings: {
        'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
        'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
        'import-x/resolver-next': [
          createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] }),
        ],
      },
      languageOptions: { globals: globals.node },
      rules: {
        eqeqeq: ['error', 'always', { null: 'ignore' }],
        'no-restricted-properties': ['error', ENVIRONMENT],
        'vital-signs/disabled-with-reason': 'error',
        'import-x/no-cycle': 'error',
        'import-x/no-relative-packages': 'error',
        'import-x/no-restricted-paths': [
          'error',
          { basePath: root, zones: directions(featureNames) },
        ],
      },
    },
    {
      files: TYPESCRIPT,
      extends: [tseslint.configs.recommendedTypeChecked],
      languageOptions: {
        parserOptions: {
          projectService: true,
          tsconfigRootDir: root,
        },
      },
      rules: {
        '@typescript-eslint/no-floating-promises': 'error',
        '@typescript-eslint/no-misused-promises': 'error',
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/consistent-type-imports': [
          'error',
          { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
        ],
        '@typescript-eslint/switch-exhaustiveness-check': [
          'error',
          { considerDefaultExhaustiveForUnions: true },
        ],
        '@typescript-eslint/ban-ts-comment': [
          'error',
          { 'ts-ignore': true, 'ts-expect-error': 'allow-with-description' },
        ],
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
        // The router is told to go elsewhere by throwing what it makes for that.
        '@typescript-eslint/only-throw-error': [
          'error',
          {
            allow: [
              {
                from: 'package',
                package: '@tanstack/router-core',
                name: ['Redirect', 'NotFoundError'],
              },
            ],
          },
        ],
        // Methods of an interface are often async in one implementation and not in another.
        '@typescript-eslint/require-await': 'off',
        '@typescript-eslint/no-unused-vars': [
          'error',
          { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
        ],
        ...importsRestricted({ paths: [PRISMA_CLIENT], patterns: [DATABASE_CLIENTS] }),
      },
    },
    {
      files: ['apps/api/src/modules/**/*.ts'],
      ignores: ['**/*.repository.ts', ...TESTS],
      rules: importsRestricted({ paths: [DATABASE_IN_MODULES], patterns: [DATABASE_CLIENTS] }),
    },
    {
      files: ['**/*.repository.ts', 'prisma/**/*.ts', 'packages/bench/**/*.ts'],
      rules: importsRestricted({}),
    },
    {
      files: [DOMAIN],
      ignores: TESTS,
      languageOptions: { globals: {} },
      rules: {
        ...importsRestricted({ patterns: [OUTSIDE_DOMAIN] }),
        'no-restricted-globals': [
          'error',
          ...[
            'process',
            'console',
            'performance',
            'crypto',
            'fetch',
            'setTimeout',
            'setInterval',
          ].map((name) => ({ name, message: 'The domain is pure.' })),
        ],
        'no-restricted-properties': [
          'error',
          ENVIRONMENT,
          banned('Date', 'now', 'The domain has no clock: a date is handed in.'),
          banned('Math', 'random', 'The domain is deterministic.'),
        ],
        'no-restricted-syntax': [
          'error',
          {
            selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
            message: 'The domain has no clock: a date is handed in.',
          },
          {
            selector: 'CallExpression[callee.name="Date"]',
            message: 'The domain has no clock: a date is handed in.',
          },
        ],
      },
    },
    {
      files: ['apps/web/src/**/*.{ts,tsx}'],
      plugins: { 'react-hooks': { rules: reactHooks.rules } },
      languageOptions: { globals: globals.browser },
      rules: {
        'react-hooks/rules-of-hooks': 'error',
        'react-hooks/exhaustive-deps': 'error',
      },
    },
    {
      // Playwright reads from the parameter's pattern what a fixture needs, also when that is nothing.
      files: ['e2e/**/*.ts'],
      rules: { 'no-empty-pattern': 'off' },
    },
    {
      files: ['**/env.ts', 'scripts/*.mjs'],
      rules: { 'no-restricted-properties': 'off' },
    },
    {
      // Configuration is read by its tool and belongs to no program of its own.
      files: CONFIGURATION,
      extends: [tseslint.configs.disableTypeChecked],
    },
    {
      // Scripts stand outside the packages and reach into them.
      files: ['scripts/**', ...CONFIGURATION],
      rules: { 'import-x/no-relative-packages': 'off' },
    },
    {
      // Under test anything may be asked of anything; awaited promises still have to be awaited.
      files: TESTS,
      rules: {
        '@typescript-eslint/no-unsafe-assignment': 'off',
        '@typescript-eslint/no-unsafe-member-access': 'off',
        '@typescript-eslint/unbound-method': 'off',
      },
    },
  );
}
