/** What can be opened over any page. */
export type FrameDialog = 'FINDER' | 'GLOSSARY' | 'KEYS' | 'DOWNLOADS';

type Listener = (dialog: FrameDialog) => void;
const listeners = new Set<Listener>();

/** Asks whoever frames the page to open one of its dialogs. */
export function openFrameDialog(dialog: FrameDialog): void {
  for (const listener of listeners) listener(dialog);
}

/** Hears what is to be opened. Returns the way to stop. */
export function onFrameDialog(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
