import { Outlet, createRootRoute } from '@tanstack/react-router';
import { EmptyPanel } from '../ui/EmptyPanel';

export const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <EmptyPanel sentence="There is no page at this address.">
        <p>
          <a href="/">To the scorecard</a>
        </p>
      </EmptyPanel>
    </main>
  ),
});
