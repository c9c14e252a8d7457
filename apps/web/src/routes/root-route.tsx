import { Outlet, createRootRoute } from '@tanstack/react-router';
import { EmptyPanel } from '../ui/EmptyPanel';
import { VisuallyHidden } from '../ui/VisuallyHidden';

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <h1>
        <VisuallyHidden>No such page</VisuallyHidden>
      </h1>
      <EmptyPanel sentence="There is no page at this address.">
        <p>
          <a href="/">To the scorecard</a>
        </p>
      </EmptyPanel>
    </main>
  ),
});
