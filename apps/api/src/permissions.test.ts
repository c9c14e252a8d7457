import { GraphQLError, graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS, withPermissions } from './permissions';
import { createSchema } from './schema';
import { NOBODY } from './viewer/viewer';

describe('the permission table', () => {
  it('has a rule for every root field of the schema, and none for fields that are not', () => {
    const schema = createSchema();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) =>
      root ? [[root.name, Object.keys(root.getFields()).sort()]] : [],
    );
    const rules = Object.entries(PERMISSIONS).map(([type, rulesOf]) => [
      type,
      Object.keys(rulesOf).sort(),
    ]);
    expect(rules).toEqual(fields);
  });

  it('refuses a field without a rule, whoever asks', async () => {
    const schema = createSchema();
    withPermissions(schema, { Query: {} });
    const { errors } = await graphql({ schema, source: '{ authorities { slug } }' });
    expect(errors?.[0]).toBeInstanceOf(GraphQLError);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      field: 'Query.authorities',
    });
  });

  it('refuses what its rule refuses', async () => {
    const schema = createSchema();
    withPermissions(schema, {
      Query: { authority: (_, { slug }) => (slug === 'norfolk' ? 'YES' : 'NO') },
    });
    const source = '{ authority(slug: "suffolk") { slug } }';
    const contextValue = { viewer: NOBODY };
    const { errors } = await graphql({ schema, source, contextValue });
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
