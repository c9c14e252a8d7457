import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOfTheWeb } from '../http/known-operations';
import { REQUEST_LIMITS } from '../limits/request-limits';
import { SCORECARD } from './scorecard-question';
import { tellStory, type Story } from './story-server';

const nested = (levels: number): string =>
  levels === 0 ? 'slug' : `children { ${nested(levels - 1)} }`;

describe('limits of one request', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  it('lets the web application’s own operations through', async () => {
    for (const { body } of operationsOfTheWeb().values()) {
      const { errors } = await story.ask(body);
      const codes = errors.map(({ extensions }) => extensions['code']);
      // Without its variables an operation may be refused, but not for its size.
      expect(codes.filter((code) => String(code).startsWith('QUERY_TOO'))).toEqual([]);
      expect(codes).not.toContain('TOO_MANY_ALIASES');
    }
  });

  it('names the depth asked for and allowed', async () => {
    const { errors, status } = await story.ask(
      `{ authority(slug: "norfolk") { root { ${nested(12)} } } }`,
    );
    expect(status).toBe(400);
    expect(errors[0]).toMatchObject({
      message: `This request is beyond the limit of depth: 15 where ${REQUEST_LIMITS.depth} is allowed.`,
      extensions: { limit: 'depth', value: 15, allowed: REQUEST_LIMITS.depth },
    });
  });

  it('counts depth through fragments', async () => {
    const { errors } = await story.ask(
      `query { authority(slug: "norfolk") { root { ...Deep } } }
       fragment Deep on Place { ${nested(12)} }`,
    );
    expect(errors[0]?.extensions).toMatchObject({ limit: 'depth', value: 15 });
  });

  it('names the cost of a query that multiplies lists', async () => {
    const { errors } = await story.ask(
      `{ authorities { places { children { slug children { slug name populations { count } } } } } }`,
    );
    expect(errors.map(({ extensions }) => extensions)).toContainEqual(
      expect.objectContaining({ limit: 'cost', allowed: REQUEST_LIMITS.cost }),
    );
  });

  it('counts a scorecard by its rows, and lets one through but not ten', async () => {
    const body = /\{([\s\S]*)\}\s*fragment/.exec(SCORECARD)?.[1] ?? '';
    const fragment = SCORECARD.slice(SCORECARD.indexOf('fragment'));
    const scorecard = body.replaceAll('$authority', '"norfolk"').replaceAll(/\$\w+/g, 'null');
    const ten = Array.from({ length: 10 }, (_, index) =>
      scorecard.replace('scorecard', `s${index}: scorecard`),
    );
    const { errors } = await story.ask(`{ ${ten.join('\n')} } ${fragment}`);
    expect(errors.map(({ extensions }) => extensions['limit'])).toContain('cost');
  });

  it('names the number of aliases', async () => {
    const many = Array.from({ length: 16 }, (_, index) => `a${index}: authorities { slug }`);
    const { errors } = await story.ask(`{ ${many.join(' ')} }`);
    expect(errors[0]?.extensions).toMatchObject({ limit: 'aliases', value: 16, allowed: 15 });
  });

  it('names the length of a query', async () => {
    const { errors, status } = await story.ask(`{ authorities { slug } } #${'x'.repeat(20_000)}`);
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_LONG',
      limit: 'query length',
      allowed: 20_000,
    });
  });

  it('names the size of a body', async () => {
    const response = await story.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ authorities { slug } }',
        variables: { x: 'y'.repeat(70_000) },
      }),
    });
    expect(response.status).toBe(413);
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BODY_TOO_LARGE',
      limit: 'body bytes',
      allowed: REQUEST_LIMITS.bodyBytes,
      requestId: response.headers.get('x-request-id'),
    });
  });

  it('refuses several operations in one body', async () => {
    const response = await story.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([
        { query: '{ authorities { slug } }' },
        { query: '{ authorities { name } }' },
      ]),
    });
    expect(response.status).toBe(400);
  });

  it('keeps the schema to itself, but in development', async () => {
    const introspection = '{ __schema { queryType { name } } }';
    expect((await story.ask(introspection)).errors).toHaveLength(1);
    const developing = await tellStory({ database: story.database, development: true });
    const { data } = await developing.ask<{ __schema: { queryType: { name: string } } }>(
      introspection,
    );
    expect(data.__schema.queryType.name).toBe('Query');
    await developing.server.close();
  });
});
