const API = 'apps/api/src/modules/**';
const WEB = 'apps/web/src';

/** @param {string | string[]} target @param {string[]} from @param {string} message */
const zone = (target, from, message) => ({ target, from, message });

/**
 * Which part may not import which: every zone's target is forbidden what its from lists.
 * @param {string[]} featureNames the folders of apps/web/src/features
 */
export function directions(featureNames) {
  const resolvers = `${API}/resolvers/**`;
  const services = `${API}/*.service.ts`;
  const loaders = `${API}/*.loaders.ts`;
  const repositories = `${API}/*.repository.ts`;
  const parts = ['charts', 'tables', 'ui'].map((name) => `${WEB}/${name}`);
  const ground = ['lib', 'apollo', 'styles'].map((name) => `${WEB}/${name}`);
  const features = `${WEB}/features`;
  const routes = `${WEB}/routes`;

  return [
    zone(resolvers, [loaders, repositories], 'Resolvers ask services.'),
    zone(services, [resolvers], 'Services do not know resolvers.'),
    zone(loaders, [resolvers, services], 'Loaders know repositories only.'),
    zone(repositories, [resolvers, services, loaders], 'Repositories know the database only.'),

    ...ground.map((target) =>
      zone(target, [routes, features, ...parts], 'The ground of the web knows nothing above it.'),
    ),
    ...parts.map((target) =>
      zone(target, [routes, features], 'Charts, tables and ui know no feature and no route.'),
    ),
    zone(features, [routes], 'Features do not know routes.'),
    ...featureNames.map((name) => ({
      target: `${features}/${name}`,
      from: features,
      except: [`./${name}`],
      message: 'Features never import each other.',
    })),

    zone('apps/web', ['apps/api', 'prisma'], 'The web knows the API by its schema only.'),
    zone('apps/api/src', ['apps/web/src'], 'The API does not know the web.'),
    zone('prisma', ['apps'], 'The database package knows no application.'),
    zone(
      'packages/pack',
      ['apps', 'prisma', 'packages/testkit', 'packages/bench'],
      'A pack knows documents: neither indicators nor the record, and no application.',
    ),
    {
      target: 'packages/domain/src',
      from: '.',
      except: ['packages/domain', 'node_modules'],
      message: 'The domain imports nothing from outside its folder.',
    },
  ];
}
