// All that surgeries are planned, held and remembered by.
export * from './agenda';
export * from './agenda-sentence';
export * from './figure-candidates';
export * from './case-list-link';
export * from './surgery-bounds';
export * from './plan-faults';
export * from './kept-sight';
export * from './surgery-outcome';
export * from './later-moment';
export * from './minutes';
export * from './minuted-actions';
export * from './minuted-sayings';
export * from './pointer';
export * from './room-times';
export * from './surgery-words';
export * from './unpublished-sight';
export * from './sight-changes';
