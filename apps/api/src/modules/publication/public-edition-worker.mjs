import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

/** @type {typeof import('./public-edition-task')} */
const { makePublicEdition } = await tsImport('./public-edition-task.ts', import.meta.url);

parentPort?.postMessage(makePublicEdition(workerData));
