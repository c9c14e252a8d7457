import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root-route';

const SurgeryWall = lazyRouteComponent(() => import('./SurgeryWall'), 'SurgeryWall');

/** What a projector shows stands in no frame: nothing is to be pressed there. */
export const surgeryWallRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$authority/surgeries/$id/wall',
  component: SurgeryWall,
});
