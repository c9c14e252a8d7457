import type { ObservationFacts } from '../observation-facts';
import { CHANGE_QUOTES } from '../report/change-quotes';
import { LOCALITY_QUOTES } from '../report/locality-quotes';
import { identityOf, modelledObservations } from './modelled-observations';

/**
 * The figures of localities and teams that are others once the model is held to what the page of
 * caseloads quotes of three localities: those quoted, and what is divided with them. The model of the
 * first edition did not know these quotes and is kept as it was.
 */
export function correctedObservations(): readonly ObservationFacts[] {
  const before = new Map(modelledObservations().map((each) => [identityOf(each), each]));
  return modelledObservations([...LOCALITY_QUOTES, ...CHANGE_QUOTES]).filter(
    (each) => JSON.stringify(each) !== JSON.stringify(before.get(identityOf(each))),
  );
}
