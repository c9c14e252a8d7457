const FAILED = 'The server could not be reached: try again in a moment.';
const BROKEN_OFF = 'The backup broke off on its way. Nothing was saved: try again.';

/** How much of a backup has come, in bytes. */
export interface BackupProgress {
  readonly received: number;
  /** Null where a proxy keeps it to itself. */
  readonly whole: number | null;
}

/** A backup that has come whole. */
interface BackupFile {
  readonly name: string;
  readonly content: Blob;
}

interface Fetching {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BackupProgress) => void;
}

/**
 * Has a backup of an authority made, and fetches it.
 * @throws Error with a sentence where it is refused or breaks off.
 */
export async function fetchBackup(
  authority: string,
  { signal, onProgress }: Fetching,
): Promise<BackupFile> {
  const response = await fetch(`/api/backup/${encodeURIComponent(authority)}`, { signal }).catch(
    () => null,
  );
  if (response === null) throw new Error(FAILED);
  if (!response.ok || response.body === null) throw new Error(await sentenceOf(response));
  const whole = Number(response.headers.get('content-length')) || null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(read.value);
      received += read.value.length;
      onProgress({ received, whole });
    }
  } catch {
    throw new Error(BROKEN_OFF);
  }
  return { name: nameOf(response, authority), content: new Blob(parts) };
}

async function sentenceOf(response: Response): Promise<string> {
  const answer = (await response.json().catch(() => null)) as {
    readonly errors?: readonly { readonly message: string }[];
  } | null;
  return answer?.errors?.[0]?.message ?? FAILED;
}

function nameOf(response: Response, authority: string): string {
  const disposition = response.headers.get('content-disposition') ?? '';
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? `${authority}.vsbackup`;
}
