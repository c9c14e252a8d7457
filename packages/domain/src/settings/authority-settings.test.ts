import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsAt, type SettingsVersion } from './authority-settings';

const VERSIONS: readonly SettingsVersion[] = [
  { ...DEFAULT_SETTINGS, judgementModel: 'BAND', fromRevision: 2, toRevision: 5 },
  { ...DEFAULT_SETTINGS, judgementModel: 'DUAL', fromRevision: 5, toRevision: null },
];

it.each([
  [1, 'THRESHOLDS'],
  [2, 'BAND'],
  [4, 'BAND'],
  [5, 'DUAL'],
  [99, 'DUAL'],
])('judges as was set at revision %i: %s', (revision, model) => {
  expect(settingsAt(VERSIONS, revision)).toEqual({ ...DEFAULT_SETTINGS, judgementModel: model });
});
