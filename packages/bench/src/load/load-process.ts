/** The reader at the other end: a process of its own, so that it shares no thread with a server. */
import type { LoadOrder } from './load';
import { runLoad } from './load-run';

process.on('message', (order: LoadOrder) => {
  runLoad(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
