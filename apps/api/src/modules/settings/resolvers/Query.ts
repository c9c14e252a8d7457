import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'previewSettings' | 'settings'> = {
  settings: (_, { authority }, { services }) => services.settings.of(authority),
  previewSettings: (_, { authority, settings }, { services }) =>
    services.settings.preview(authority, settings),
};
