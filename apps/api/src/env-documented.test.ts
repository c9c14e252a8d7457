import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readEnvironment } from './env';

/** Enough that every branch is read. */
const SET = {
  OPENID_ISSUER: 'https://login.example/norfolk',
  OPENID_CLIENT_ID: 'vital-signs',
  OPENID_CLIENT_SECRET: 'a secret of the provider',
};

it('every setting is described in docs/operating.md, and nothing else is', () => {
  const read = new Set<string>();
  const variables = new Proxy<NodeJS.ProcessEnv>(SET, {
    get(target, name) {
      if (typeof name === 'string') read.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  readEnvironment(variables);
  const page = readFileSync(new URL('../../../docs/operating.md', import.meta.url), 'utf8');
  const described = [...page.matchAll(/^\| (`[A-Z_`, ]+`) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name),
  );
  expect(described.toSorted()).toEqual([...read].toSorted());
});
