import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintRules } from './lint-rules.mjs';

const MODULES = 'apps/api/src/modules';
const WEB = 'apps/web/src';
const DOMAIN = 'packages/domain/src';

/** Files that others import; each is innocent. */
const INNOCENT: Record<string, string> = {
  [`${MODULES}/place/resolvers/Place.ts`]: `export const Place = {};\n`,
  [`${MODULES}/place/place.service.ts`]: `export const placeService = 1;\n`,
  [`${MODULES}/place/place.loaders.ts`]: `import { readPlaces } from './place.repository';\nexport const placeLoader = readPlaces;\n`,
  [`${MODULES}/place/place.repository.ts`]: `import { Prisma } from '@vital-signs/database';\nexport const readPlaces = Prisma;\n`,
  [`${WEB}/routes/scorecard.ts`]: `export const scorecardRoute = 1;\n`,
  [`${WEB}/features/scorecard/rows.ts`]: `export const rows = 1;\n`,
  [`${WEB}/features/places/tree.ts`]: `export const tree = 1;\n`,
  [`${WEB}/charts/sparkline.ts`]: `export const sparkline = 1;\n`,
  [`${WEB}/ui/button.ts`]: `export const button = 1;\n`,
  [`${WEB}/lib/number.ts`]: `export const number = 1;\n`,
  [`${DOMAIN}/rating.ts`]: `export const rating = 1;\n`,
  'prisma/src/database.ts': `import pg from 'pg';\nexport const database = pg;\n`,
  'apps/api/src/env.ts': `export const port = process.env['PORT'];\n`,
};

const statement = (target: string) => `import * as it from '${target}';\nexport const used = it;\n`;

/** What each rule has to refuse: the file, what stands in it, and the rule. */
const REFUSED: [why: string, file: string, content: string, rule: string][] = [
  [
    'a resolver that reads from a repository',
    `${MODULES}/place/resolvers/Team.ts`,
    statement('../place.repository'),
    'import-x/no-restricted-paths',
  ],
  [
    'a resolver that imports a loader',
    `${MODULES}/place/resolvers/Locality.ts`,
    statement('../place.loaders'),
    'import-x/no-restricted-paths',
  ],
  [
    'a service that knows a resolver',
    `${MODULES}/area/area.service.ts`,
    statement('../place/resolvers/Place'),
    'import-x/no-restricted-paths',
  ],
  [
    'a loader that knows a service',
    `${MODULES}/area/area.loaders.ts`,
    statement('../place/place.service'),
    'import-x/no-restricted-paths',
  ],
  [
    'a repository that knows a service',
    `${MODULES}/area/area.repository.ts`,
    statement('../place/place.service'),
    'import-x/no-restricted-paths',
  ],
  [
    'a service that opens the database',
    `${MODULES}/area/other.service.ts`,
    statement('@vital-signs/database'),
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'pg outside repositories',
    'apps/api/src/server.ts',
    statement('pg'),
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'the Prisma client outside repositories',
    'apps/api/src/context.ts',
    `import { PrismaClient } from '@vital-signs/database';\nexport const used = PrismaClient;\n`,
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'ui that knows a feature',
    `${WEB}/ui/menu.ts`,
    statement('../features/scorecard/rows'),
    'import-x/no-restricted-paths',
  ],
  [
    'charts that know a route',
    `${WEB}/charts/line.ts`,
    statement('../routes/scorecard'),
    'import-x/no-restricted-paths',
  ],
  [
    'a feature that imports another',
    `${WEB}/features/scorecard/filter.ts`,
    statement('../places/tree'),
    'import-x/no-restricted-paths',
  ],
  [
    'a feature that knows a route',
    `${WEB}/features/scorecard/link.ts`,
    statement('../../routes/scorecard'),
    'import-x/no-restricted-paths',
  ],
  [
    'lib that knows ui',
    `${WEB}/lib/label.ts`,
    statement('../ui/button'),
    'import-x/no-restricted-paths',
  ],
  [
    'the web reaching into the API',
    `${WEB}/lib/port.ts`,
    statement('../../../api/src/env'),
    'import-x/no-restricted-paths',
  ],
  [
    'the domain importing a package',
    `${DOMAIN}/file.ts`,
    statement('node:fs'),
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'the domain importing from outside its folder',
    `${DOMAIN}/outside.ts`,
    statement('../../../prisma/src/database'),
    'import-x/no-restricted-paths',
  ],
  [
    'a clock in the domain',
    `${DOMAIN}/now.ts`,
    'export const now = Date.now();\n',
    'no-restricted-properties',
  ],
  [
    "today's date in the domain",
    `${DOMAIN}/today.ts`,
    'export const today = new Date();\n',
    'no-restricted-syntax',
  ],
  [
    'chance in the domain',
    `${DOMAIN}/dice.ts`,
    'export const dice = Math.random();\n',
    'no-restricted-properties',
  ],
  [
    'printing in the domain',
    `${DOMAIN}/print.ts`,
    `console.log('printed');\n`,
    'no-restricted-globals',
  ],
  [
    'the environment read outside env.ts',
    'apps/api/src/main.ts',
    `export const host = process.env['HOST'];\n`,
    'no-restricted-properties',
  ],
  [
    'a promise that nobody waits for',
    'apps/api/src/start.ts',
    'export function start(work: () => Promise<void>) {\n  work();\n}\n',
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'a promise taken for a condition',
    'apps/api/src/condition.ts',
    `export function ready(work: () => Promise<boolean>) {\n  if (work()) return 1;\n  return 2;\n}\n`,
    '@typescript-eslint/no-misused-promises',
  ],
  [
    'a switch that forgets a case',
    `${DOMAIN}/switch.ts`,
    `export function word(state: 'RED' | 'GREEN') {\n  switch (state) {\n    case 'RED':\n      return 'red';\n  }\n  return '';\n}\n`,
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [
    'any',
    `${DOMAIN}/anything.ts`,
    'export const anything: any = 1;\n',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'a rule switched off without a reason',
    `${DOMAIN}/silent.ts`,
    'export const silent: any = 1; // eslint-disable-line @typescript-eslint/no-explicit-any\n',
    'vital-signs/disabled-with-reason',
  ],
  [
    'a hook called under a condition',
    `${WEB}/ui/Toggle.ts`,
    `declare function useState(): number;\nexport function Toggle({ on }: { on: boolean }) {\n  if (on) useState();\n  return null;\n}\n`,
    'react-hooks/rules-of-hooks',
  ],
  [
    'an effect that hides what it depends on',
    `${WEB}/ui/Title.ts`,
    `declare function useEffect(effect: () => void, on: unknown[]): void;\nexport function Title({ text }: { text: string }) {\n  useEffect(() => {\n    document.title = text;\n  }, []);\n  return null;\n}\n`,
    'react-hooks/exhaustive-deps',
  ],
];

describe('the lint rules', () => {
  let root: string;
  let found: Map<string, string[]>;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'vital-signs-lint-'));
    const files: Record<string, string> = {
      ...INNOCENT,
      ...Object.fromEntries(REFUSED.map(([, file, content]) => [file, content])),
      [`${DOMAIN}/egg.ts`]: `import { hen } from './hen';\nexport const egg = () => hen;\n`,
      [`${DOMAIN}/hen.ts`]: `import { egg } from './egg';\nexport const hen = () => egg;\n`,
    };
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), content);
    }
    writeFileSync(
      join(root, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          module: 'ESNext',
          moduleResolution: 'bundler',
          target: 'ES2023',
          types: [],
        },
      }),
    );
    const eslint = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: lintRules(root),
    });
    const results = await eslint.lintFiles('.');
    found = new Map(
      results.map(({ filePath, messages }) => [
        filePath.slice(root.length + 1).replaceAll('\\', '/'),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      ]),
    );
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(REFUSED)('refuse %s', (_why, file, _content, rule) => {
    expect(found.get(file)).toContain(rule);
  });

  it('refuse a cycle of imports', () => {
    expect(found.get(`${DOMAIN}/egg.ts`)).toContain('import-x/no-cycle');
  });

  it.each(Object.keys(INNOCENT))('say nothing of the innocent %s', (file) => {
    const complaints = (found.get(file) ?? []).filter((rule) => !rule.includes('no-unsafe'));
    expect(complaints).toEqual([]);
  });
});
