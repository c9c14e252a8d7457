import type { PackFileResolvers } from '../../../generated/resolver-types';

export const PackFile: PackFileResolvers = {
  id: ({ number }) => String(number),
  address: ({ authority, number, state }) =>
    state === 'READY' ? `/api/packs/${authority}/files/${number}` : null,
  bytes: ({ size }) => size,
};
