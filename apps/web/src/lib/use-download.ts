import { useMutation } from '@apollo/client/react';
import { TellDownloadDocument } from '../apollo/generated/documents';
import { saveFile } from './save-file';

/**
 * Saves a file of what a page shows. What is taken away from an authority is told to its record first:
 * a download that nobody knows of is not made.
 *
 * @returns the way to save; it fails where the file cannot be made or told of, and then nothing is saved
 */
export function useDownload(
  authority: string | null,
): (file: string, make: () => Promise<Blob>) => Promise<void> {
  const [tell] = useMutation(TellDownloadDocument);
  return async (file, make) => {
    const content = await make();
    const { pathname, search } = window.location;
    const page = `${pathname}${search}`.slice(0, 1_000);
    if (authority !== null) await tell({ variables: { authority, file, page } });
    saveFile(file, content);
  };
}
