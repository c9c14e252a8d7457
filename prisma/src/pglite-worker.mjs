// @ts-check
// Plain JavaScript, because a worker thread is started without the TypeScript loader of its parent.
// PGlite blocks the thread it lives in for as long as a statement runs; here it blocks nobody else.
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {import('./pglite-worker-messages').PgliteRequest} PgliteRequest */
/** @typedef {import('./pglite-worker-messages').PgliteReply} PgliteReply */

if (parentPort === null) throw new Error('pglite-worker runs as a worker thread only.');
const port = parentPort;

/** @param {PgliteReply} reply @param {import('node:worker_threads').TransferListItem[]} [transfer] */
const answer = (reply, transfer = []) => port.postMessage(reply, transfer);

/**
 * The runtime of WebAssembly throws plain objects too, which say what they are by other names.
 * @param {unknown} error
 */
function messageOf(error) {
  if (error instanceof Error) return error.message;
  return typeof error === 'object' ? JSON.stringify(error) : String(error);
}

/** @type {import('./pglite-worker-messages').PgliteWorkerData} */
const { dataDir, archive } = workerData;
/** @type {PGlite} */
let pglite;
try {
  pglite = await PGlite.create({
    dataDir,
    ...(archive === null ? {} : { loadDataDir: new Blob([archive]) }),
    extensions: { btree_gist },
  });
  answer({ kind: 'ready' });
} catch (error) {
  answer({ kind: 'failed', message: messageOf(error) });
  throw error;
}

/** @param {PgliteRequest} request */
async function serve(request) {
  try {
    switch (request.kind) {
      case 'execute': {
        const response = await pglite.execProtocolRaw(request.bytes);
        // The response may be a view of a larger buffer; only a copy of its own can be handed over.
        const bytes = new Uint8Array(response);
        answer({ kind: 'executed', id: request.id, bytes }, [bytes.buffer]);
        return;
      }
      case 'reset':
        // A new connection expects a fresh session; what it listens to stays, as only one is open.
        if (pglite.isInTransaction()) await pglite.exec('ROLLBACK');
        await pglite.exec('ROLLBACK; DEALLOCATE ALL; RESET ALL;');
        answer({ kind: 'executed', id: request.id, bytes: new Uint8Array() });
        return;
      case 'archive': {
        const bytes = new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer());
        answer({ kind: 'executed', id: request.id, bytes }, [bytes.buffer]);
        return;
      }
      case 'close':
        await pglite.exec('CHECKPOINT');
        await pglite.close();
        answer({ kind: 'executed', id: request.id, bytes: new Uint8Array() });
        port.close();
    }
  } catch (error) {
    answer({ kind: 'broken', id: request.id, message: messageOf(error) });
  }
}

let queue = Promise.resolve();
port.on('message', (/** @type {PgliteRequest} */ request) => {
  queue = queue.then(() => serve(request));
});
