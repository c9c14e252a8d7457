import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorPanel } from '../ui/ErrorPanel';

/** What stands in place of a page that could not be drawn: a fault of ours. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  return (
    <main>
      <ErrorPanel
        what="This page could not be drawn."
        detail={`That is a fault of the product: ${error instanceof Error ? error.message : 'unknown'}.`}
        onRetry={reset}
      />
    </main>
  );
}
