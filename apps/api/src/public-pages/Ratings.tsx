/** @jsxRuntime automatic */
import type { PublicEdition, PublicReading } from '@vital-signs/domain';
import { layoutOfEdition, ratingHeadings } from './public-layout';
import { Rating } from './PublicCells';

interface RatingsProps {
  readonly edition: PublicEdition;
  readonly reading: PublicReading;
}

/** The rating in the authority's words; of two each by what it is called. */
export function Ratings({ edition, reading: { state, secondState } }: RatingsProps) {
  const layout = layoutOfEdition(edition);
  if (secondState === null) return <Rating state={state} layout={layout} />;
  const [first, second] = ratingHeadings(layout);
  return (
    <>
      {first.toLowerCase()}: <Rating state={state} layout={layout} />, {second.toLowerCase()}:{' '}
      <Rating state={secondState} layout={layout} position="SECOND" />
    </>
  );
}
