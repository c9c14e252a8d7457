import { useTitle } from '../lib/page-title';
import { EmptyPanel } from '../ui/EmptyPanel';
import { VisuallyHidden } from '../ui/VisuallyHidden';

/** What stands at an address at which there is no page. */
export function NoSuchPage() {
  useTitle('No such page');
  return (
    <main>
      <h1>
        <VisuallyHidden>No such page</VisuallyHidden>
      </h1>
      <EmptyPanel sentence="There is no page at this address.">
        <p>
          <a href="/">To the authorities</a>
        </p>
      </EmptyPanel>
    </main>
  );
}
