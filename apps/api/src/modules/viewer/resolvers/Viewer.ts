import type { ViewerResolvers } from '../../../generated/resolver-types';
import { readPreferences } from '../preferences';

export const Viewer: ViewerResolvers = {
  signedInBy: ({ sessions }) => sessions.find(({ isThis }) => isThis)?.signedInBy ?? 'PASSWORD',
  preferences: ({ preferences }) => {
    const { density, theme, authority, place, area, digest, reminders } =
      readPreferences(preferences);
    return {
      density: density ?? null,
      theme: theme ?? null,
      authority: authority ?? null,
      place: place ?? null,
      area: area ?? null,
      digest: digest ?? null,
      reminders: reminders ?? null,
    };
  },
};
