import { badInput } from '../../errors';
import type { PreferencesInput } from '../../generated/resolver-types';

const DENSITIES = ['comfortable', 'standard', 'compact'];
const THEMES = ['light', 'dark', 'system'];
const ON_OR_OFF = ['on', 'off'];

export const PREFERENCE_NAMES = [
  'density',
  'theme',
  'authority',
  'place',
  'area',
  'digest',
  'reminders',
] as const;
export type PreferenceName = (typeof PREFERENCE_NAMES)[number];
export type KeptPreferences = Readonly<Partial<Record<PreferenceName, string>>>;

/** What is kept of somebody's preferences; what is no preference any more is left out. */
export function readPreferences(kept: Readonly<Record<string, unknown>>): KeptPreferences {
  const read: Partial<Record<PreferenceName, string>> = {};
  for (const name of PREFERENCE_NAMES) {
    const value = kept[name];
    if (typeof value === 'string') read[name] = value;
  }
  return read;
}

/** What there is to begin with: places and areas of the authority that is preferred, as far as the asker sees them. */
export interface Beginnings {
  readonly authorities: readonly string[];
  readonly places: readonly string[];
  readonly areas: readonly string[];
}

function oneOf(name: PreferenceName, read: string, known: readonly string[]): string {
  if (known.includes(read)) return read;
  const listed = known.length > 0 && known.length <= 8 ? `one of ${known.join(', ')}` : null;
  throw badInput(`preferences.${name}`, read.slice(0, 80), listed ?? 'one that you can see');
}

/**
 * What somebody prefers after a change: a field that is left out stays as it is, one that is null is
 * forgotten. Place and area belong to the authority, and are forgotten with it.
 * @throws GraphQLError where something is chosen that there is not
 */
export function changedPreferences(
  before: KeptPreferences,
  change: PreferencesInput,
  beginnings: Beginnings,
): KeptPreferences {
  const known: Readonly<Record<PreferenceName, readonly string[]>> = {
    density: DENSITIES,
    theme: THEMES,
    authority: beginnings.authorities,
    place: beginnings.places,
    area: beginnings.areas,
    digest: ON_OR_OFF,
    reminders: ON_OR_OFF,
  };
  const movesOn = change.authority !== undefined && change.authority !== before.authority;
  const after: Partial<Record<PreferenceName, string>> = {};
  for (const name of PREFERENCE_NAMES) {
    const read = change[name];
    const stays = movesOn && (name === 'place' || name === 'area') ? undefined : before[name];
    if (read === undefined) {
      if (stays !== undefined) after[name] = stays;
    } else if (read !== null) {
      after[name] = oneOf(name, read, known[name]);
    }
  }
  return after;
}
