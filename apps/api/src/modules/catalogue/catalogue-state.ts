import type { AnnotationKind, PlaceKind, TargetKind } from '@vital-signs/database';
import type { IndicatorDescription, Provenance, Tolerance, Validity } from '@vital-signs/domain';

/** An indicator as it is described now. */
export interface StandingIndicator extends IndicatorDescription {
  readonly id: number;
}

/** What a version of a standard is of. */
interface OfIndicatorAndPlace extends Validity {
  /** The row that holds it; null where it is yet to be written. */
  readonly id: number | null;
  /** Key of the indicator. */
  readonly key: string;
  /** Slug of the place; null for every place. */
  readonly place: string | null;
  readonly textAsPrinted: string | null;
  readonly source: string;
}

/** A tolerance on the days on which it holds. */
export interface ToleranceStanding extends OfIndicatorAndPlace {
  readonly rule: Tolerance;
  readonly note: string | null;
}

/** A target, or a month of a path towards it. */
export interface TargetStanding extends OfIndicatorAndPlace {
  readonly kind: TargetKind;
  readonly value: number;
  /** True of a month of a trajectory that nobody stated. */
  readonly between: boolean;
}

/** The age group whose number rates are divided by. */
export const AGES = '0-17';

/** The children by which the rates of a place are divided on some days. */
export interface PopulationStanding extends Validity {
  /** The row that holds it; null where it is yet to be written. */
  readonly id: number | null;
  /** Slug of the place. */
  readonly place: string;
  /** Age group, for example 0-17. */
  readonly ages: string;
  readonly estimateYear: number | null;
  readonly count: number;
  readonly provenance: Provenance;
  readonly source: string;
}

/** A page of the report under one of its headings. */
export interface SectionStanding {
  readonly slug: string;
  readonly name: string;
  /** Slug of its area. */
  readonly area: string;
  /** Where among the sections of its area it stands. */
  readonly position: number;
  /** What its figures are about; null where nothing says so. */
  readonly definition: string | null;
  /** What is to be known before its figures are compared, each in a sentence. */
  readonly notes: readonly string[];
}

export interface AreaStanding {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly position: number;
}

export interface PlaceStanding {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: PlaceKind;
  readonly teamKind: string | null;
  readonly position: number;
  readonly modelled: boolean;
}

/** Which place stands under which, by their slugs. */
export interface LinkStanding extends Validity {
  readonly id: number;
  readonly parent: string;
  readonly child: string;
}

/** A place that took over from another. */
export interface SuccessionStanding {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: 'SPLIT' | 'MERGE' | 'RENAME';
  readonly on: string;
}

export interface AnnotationStanding {
  readonly id: number;
  readonly kind: AnnotationKind;
  /** Key of the indicator; null: every one of its section, or of the authority. */
  readonly indicator: string | null;
  /** Slug of the section. */
  readonly section: string | null;
  /** Slug of the place; null: every place. */
  readonly place: string | null;
  readonly on: string;
  readonly label: string;
  readonly text: string;
  readonly rebases: boolean;
  readonly source: string;
}

/** The whole catalogue of an authority as it stands: what is live, whatever its days. */
export interface CatalogueState {
  readonly indicators: readonly StandingIndicator[];
  /** Indicators that are described no more, by key: their figures stay on record. */
  readonly ended: readonly { readonly id: number; readonly key: string }[];
  readonly tolerances: readonly ToleranceStanding[];
  readonly targets: readonly TargetStanding[];
  readonly populations: readonly PopulationStanding[];
  readonly areas: readonly AreaStanding[];
  readonly sections: readonly SectionStanding[];
  readonly places: readonly PlaceStanding[];
  readonly links: readonly LinkStanding[];
  readonly successions: readonly SuccessionStanding[];
  readonly annotations: readonly AnnotationStanding[];
}
