export { startServer } from './server';
export type { RunningServer, ServerOptions } from './server';
export { knownOperations, operationsOfTheWeb } from './http/known-operations';
export type { KnownOperation } from './http/known-operations';
export { serviceFactory } from './services';
