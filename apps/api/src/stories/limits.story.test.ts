import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOfTheWeb } from '../http/known-operations';
import { REQUEST_LIMITS } from '../limits/request-limits';
import { addressOf, FROM_THE_PAGE, KNOWN } from './known-scorecard';
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

  describe('a scorecard', () => {
    const page = [...operationsOfTheWeb().values()].find(({ name }) => name === 'ScorecardPage');
    const [, field = '', selection = ''] =
      /(scorecard)\([\s\S]*?\)( \{[\s\S]*?\n {2}\})/.exec(page?.body ?? '') ?? [];
    const fragments = (page?.body ?? '').slice(page?.body.indexOf('fragment'));
    const askFor = (count: number, months: number) => {
      const asked = Array.from(
        { length: count },
        (_, index) => `s${index}: ${field}(authority: "norfolk", months: ${months}) ${selection}`,
      );
      return story.ask(`{ ${asked.join('\n')} } ${fragments}`);
    };
    const limitsOf = ({ errors }: { errors: readonly { extensions: object }[] }) =>
      errors.map(({ extensions }) => (extensions as { limit?: string }).limit);

    it('as the page asks for it is let through three times, but not ten', async () => {
      expect(limitsOf(await askFor(3, 13))).toEqual([]);
      const ten = await askFor(10, 13);
      expect(ten.status).toBe(400);
      expect(limitsOf(ten)).toContain('cost');
    });

    it('costs by its months: one of sixty is let through, two are not', async () => {
      expect(limitsOf(await askFor(1, 60))).toEqual([]);
      expect(limitsOf(await askFor(2, 60))).toContain('cost');
    });

    it('costs by its months where figures are all that is asked for, and where a variable says so', async () => {
      const figures = Array.from(
        { length: 15 },
        (_, index) =>
          `s${index}: scorecard(authority: "norfolk", months: $months) { rows { values } }`,
      );
      const asked = `query Many($months: Int = 60) { ${figures.join(' ')} }`;
      expect(limitsOf(await story.ask(asked))).toContain('cost');
      expect(limitsOf(await story.ask(asked, { months: 60 }))).toContain('cost');
      expect(limitsOf(await story.ask(asked, { months: 1 }))).toEqual([]);
    });
  });

  it('is not kept busy by fragments that double each other', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `F${index}`);
    const doubling = names
      .map((name, index) => {
        const next = names[index + 1];
        const inner = next === undefined ? 'slug' : `...${next} ...${next}`;
        return `fragment ${name} on Authority { ${inner} }`;
      })
      .join(' ');
    const { errors } = await story.ask(`{ authorities { ...F0 } } ${doubling}`);
    expect(errors).toEqual([]);
  });

  it.each([
    ['mutation { x }', 'Cannot query field "x" on type "Mutation".'],
    ['subscription { x }', 'A subscription is not offered here; a query is.'],
    [
      'subscription { surgeryMoments(authority: "norfolk", id: "1") { id } }',
      'A subscription is not offered here; a query is.',
    ],
    ['{ authority(slug: "norfolk\\u0000") { slug } }', 'the character NUL'],
  ])('calls %s the caller’s mistake', async (query, sentence) => {
    const { errors, status } = await story.ask(query);
    expect(status).toBe(400);
    expect(errors[0]?.message).toContain(sentence);
    expect(errors.map(({ extensions }) => extensions['code'])).not.toContain(
      'INTERNAL_SERVER_ERROR',
    );
  });

  it('calls a name that no database can hold the caller’s mistake, by POST and by hash', async () => {
    const { errors, status } = await story.ask(SCORECARD, { authority: 'norfolk\u0000' });
    expect([status, errors[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    const known = await tellStory({ database: story.database, operations: KNOWN });
    const byHash = await known.send(addressOf({ authority: 'norfolk\u0000' }), {
      headers: FROM_THE_PAGE,
    });
    expect(byHash.status).toBe(400);
    await known.server.close();
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
    const { errors } = await story.ask(introspection);
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The schema is not told here/),
    ]);
    const developing = await tellStory({ database: story.database, development: true });
    const { data } = await developing.ask<{ __schema: { queryType: { name: string } } }>(
      introspection,
    );
    expect(data.__schema.queryType.name).toBe('Query');
    await developing.server.close();
  });
});
