import { lazy } from 'react';
import type { ComponentProps } from 'react';
import type { FrameDialog } from '../lib/frame-dialog';

const FinderDialog = lazy(async () => ({
  default: (await import('../features/palette/FinderDialog')).FinderDialog,
}));
const GlossaryDialog = lazy(async () => ({
  default: (await import('../features/glossary/GlossaryDialog')).GlossaryDialog,
}));
const DownloadsDialog = lazy(async () => ({
  default: (await import('../features/downloads/DownloadsDialog')).DownloadsDialog,
}));

interface FrameDialogsProps extends ComponentProps<typeof FinderDialog> {
  readonly dialog: FrameDialog;
}

/** The dialogs of other features that open over any page, loaded when they are first opened. */
export function FrameDialogs({ dialog, ...finder }: FrameDialogsProps) {
  return (
    <>
      {dialog === 'FINDER' && <FinderDialog {...finder} />}
      {dialog === 'DOWNLOADS' && (
        <DownloadsDialog authority={finder.authority} onClose={finder.onClose} />
      )}
      {dialog === 'GLOSSARY' && <GlossaryDialog onClose={finder.onClose} />}
    </>
  );
}
