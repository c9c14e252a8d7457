import type { Services } from '../../services';
import type { Viewer } from '../../viewer/viewer';
import { MakingStoppedError } from './pack-file-problem';
import type { PackWords } from './pack-means';

/** What stands in packs, made with services of their readers. */
export function packWords(_servicesFor: (viewer: Viewer) => Services): PackWords {
  const missing = () => Promise.reject(new MakingStoppedError('Packs are not gathered here yet.'));
  return { document: missing, summaryDraft: missing };
}
