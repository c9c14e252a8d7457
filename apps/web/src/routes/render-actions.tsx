import { PlaceActions } from '../features/actions/PlaceActions';
import type { RenderActions } from '../lib/render-actions';

/** What is to be done at a place, for pages that stand in no feature with it. */
export const renderActions: RenderActions = (at) => <PlaceActions {...at} />;
