import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import {
  MyTokensDocument,
  RevokeTokenDocument,
  type OwnTokenFragment,
} from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import { MadeToken } from './MadeToken';
import { TokenForm } from './TokenForm';
import { TokenList } from './TokenList';
import styles from './TokenSection.module.css';

interface TokenSectionProps {
  /** Slug of an authority whose feeds are shown as an example; null: they hold no role. */
  readonly authority: string | null;
}

/** Tokens with which Excel and Power BI read what their owner may, and how. */
export function TokenSection({ authority }: TokenSectionProps) {
  const { data, error } = useQuery(MyTokensDocument, { fetchPolicy: 'no-cache' });
  const [revoke, { loading }] = useMutation(RevokeTokenDocument);
  const [changed, setChanged] = useState<readonly OwnTokenFragment[] | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  const takeBack = async ({ id, name }: OwnTokenFragment) => {
    const answer = await answerTo(revoke({ variables: { id } }));
    if (!answer.isDone) return setSaid(answer.sentence);
    if (answer.given.data != null) setChanged(answer.given.data.revokeApiToken);
    setSaid(`“${name}” works no more.`);
  };

  if (error !== undefined && data === undefined) return <p>{failureOf(error).sentence}</p>;
  return (
    <div className={styles.part}>
      <p className={styles.note}>
        With a token Excel and Power BI refresh figures by themselves. It reads what you may read,
        and nothing else; whoever has it reads the same, so keep it as you keep a password.
      </p>
      {made !== null && (
        <MadeToken token={made} authority={authority} onKept={() => setMade(null)} />
      )}
      <TokenList
        tokens={changed ?? data?.myApiTokens ?? []}
        isBusy={loading}
        onRevoke={(token) => void takeBack(token)}
      />
      <p role="status">{said}</p>
      <TokenForm
        onMade={(token, tokens) => {
          setChanged(tokens);
          setSaid(null);
          setMade(token);
        }}
      />
    </div>
  );
}
