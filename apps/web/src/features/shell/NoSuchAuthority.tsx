import { useTitle } from '../../lib/page-title';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

interface NoSuchAuthorityProps {
  /** What the address names. */
  readonly slug: string;
}

/** Stands in place of a page of an authority that there is not. */
export function NoSuchAuthority({ slug }: NoSuchAuthorityProps) {
  useTitle('No such authority');
  return (
    <main>
      <h1>
        <VisuallyHidden>No such authority</VisuallyHidden>
      </h1>
      <EmptyPanel sentence={`No authority is known as “${slug}”.`}>
        <p>
          <a href="/">To the authorities</a>
        </p>
      </EmptyPanel>
    </main>
  );
}
