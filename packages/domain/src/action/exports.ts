// All that is told of actions.
export * from './action-agenda';
export * from './action-due';
export * from './action-filter';
export * from './action-pin';
export * from './action-reminder';
export * from './action-words';
export * from './wants-reminders';
export * from './actions-until';
export * from './action-effect';
export * from './action-expectation';
export * from './action-review';
export * from './review-words';
export * from './place-history-words';
