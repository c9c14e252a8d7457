import type { MessagePort } from 'node:worker_threads';
import { PackRefusedError } from './pack-problem';
import type { RenderMessage, RenderTask } from './render-message';
import { writePack } from './write-pack';

/** Writes the file of a task and tells of it; what goes wrong otherwise ends the thread. */
export async function runRenderTask({ document, kind }: RenderTask, port: MessagePort) {
  const say = (message: RenderMessage, moved: ArrayBuffer[] = []) =>
    port.postMessage(message, moved);
  try {
    const written = await writePack(document, kind, (step) => say({ type: 'STEP', step }));
    const bytes = new Uint8Array(written);
    say({ type: 'FILE', bytes }, [bytes.buffer]);
  } catch (error) {
    if (!(error instanceof PackRefusedError)) throw error;
    say({ type: 'REFUSED', problems: error.problems });
  }
}
