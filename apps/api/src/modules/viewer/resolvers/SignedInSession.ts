import type { SignedInSessionResolvers } from '../../../generated/resolver-types';
import { deviceWords } from '../device-words';

export const SignedInSession: SignedInSessionResolvers = {
  startedAt: ({ createdAt }) => createdAt.toISOString(),
  lastUsedAt: ({ updatedAt }) => updatedAt.toISOString(),
  endsAt: ({ expiresAt }) => expiresAt.toISOString(),
  device: ({ userAgent }) => deviceWords(userAgent),
  address: ({ ipAddress }) => ipAddress || null,
};
