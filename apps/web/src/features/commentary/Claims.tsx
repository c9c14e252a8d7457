import type { Claims_ClaimFragment } from '../../apollo/generated/documents';
import { ClaimList } from '../../ui/ClaimList';

interface ClaimsProps {
  readonly claims: readonly Claims_ClaimFragment[];
}

/** What a text claims of figures, and whether they bear it out. */
export function Claims({ claims }: ClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <ClaimList
      claims={claims.map(({ at, words, verdict, sentence }) => ({
        ...{ id: `${at}`, verdict, sentence },
        text: `“${words}”`,
      }))}
    />
  );
}
