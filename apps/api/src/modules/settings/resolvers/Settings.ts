import { DEFAULT_SMALL_NUMBERS, readSmallNumberPolicy } from '@vital-signs/domain';
import type { SettingsResolvers } from '../../../generated/resolver-types';

const text = (value: unknown) => (value === null ? null : JSON.stringify(value));

export const Settings: SettingsResolvers = {
  authority: (authority) => authority,
  layout: ({ layout }) => text(layout),
  greatestHidden: ({ smallNumbers }) =>
    (readSmallNumberPolicy(smallNumbers).policy ?? DEFAULT_SMALL_NUMBERS).greatestHidden,
  exceptionRules: ({ exceptionRules }) => text(exceptionRules),
};
