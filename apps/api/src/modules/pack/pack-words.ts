import type { Services } from '../../services';
import type { Viewer } from '../../viewer/viewer';
import { packDocument, packSummaryDraft } from './content/pack-document.service';
import type { PackSubject, PackWords } from './pack-means';
import { viewerOfPack } from './pack-readers';

/** What stands in packs, made with services of their readers. */
export function packWords(servicesFor: (viewer: Viewer) => Services): PackWords {
  const servicesOf = ({ readers, authority }: PackSubject) =>
    servicesFor(viewerOfPack(readers, authority.slug));
  return {
    document: (asked, how) => packDocument(servicesOf(asked), asked, how),
    summaryDraft: (asked) => packSummaryDraft(servicesOf(asked), asked),
  };
}
