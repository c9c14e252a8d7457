import type { SettingsResolvers } from '../../../generated/resolver-types';

const text = (value: unknown) => (value === null ? null : JSON.stringify(value));

export const Settings: SettingsResolvers = {
  authority: (authority) => authority,
  layout: ({ layout }) => text(layout),
  exceptionRules: ({ exceptionRules }) => text(exceptionRules),
};
