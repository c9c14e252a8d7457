/** @jsxRuntime automatic */
import { publicHome } from './public-address';
import { PublicFrame } from './PublicFrame';

interface NotFoundPageProps {
  /** What there is not, in a sentence. */
  readonly sentence: string;
  readonly styles: string;
}

export function NotFoundPage({ sentence, styles }: NotFoundPageProps) {
  return (
    <PublicFrame title="Not found" styles={styles}>
      <h1>Not found</h1>
      <p>{sentence}</p>
      <p>
        <a href={publicHome}>To the published editions</a>
      </p>
    </PublicFrame>
  );
}
