import { lazy, Suspense } from 'react';
import type { RenderNational } from '../lib/national-benchmarks';

const NationalPanel = lazy(async () => ({
  default: (await import('../features/national/NationalPanel')).NationalPanel,
}));

/** What others had, for the page of an indicator: it comes after the page itself is there. */
export const renderNational: RenderNational = (subject) => (
  <Suspense fallback={null}>
    <NationalPanel {...subject} />
  </Suspense>
);
