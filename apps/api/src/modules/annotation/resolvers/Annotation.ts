import type { AnnotationResolvers } from '../../../generated/resolver-types';

export const Annotation: AnnotationResolvers = {
  id: ({ id }) => String(id),
  month: ({ on }) => on.slice(0, 7),
  indicator: (annotation, _, { services }) =>
    services.indicators.byId(annotation, annotation.indicatorId),
  place: (annotation, _, { services }) => services.annotations.placeOf(annotation),
};
