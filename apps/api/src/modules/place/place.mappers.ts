export type { PlaceNode as PlaceMapper } from './place-tree';
export type { PopulationRecord as PopulationMapper } from './place.repository';
