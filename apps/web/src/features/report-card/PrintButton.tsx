import { Button } from '../../ui/Button';

/** Puts what is shown on paper, by the browser's own means. */
export function PrintButton() {
  return (
    <span data-screen-only="">
      <Button kind="quiet" onPress={() => window.print()}>
        Print
      </Button>
    </span>
  );
}
