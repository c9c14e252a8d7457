import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

/** @type {typeof import('./render-task')} */
const { runRenderTask } = await tsImport('./render-task.ts', import.meta.url);

if (parentPort !== null) await runRenderTask(workerData, parentPort);
