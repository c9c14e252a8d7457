import { useParams } from '@tanstack/react-router';
import { PRODUCT_WORDING } from '@vital-signs/domain';
import { useMemo } from 'react';
import { WallPage } from '../features/surgery-room/WallPage';
import { FrameContext } from '../lib/frame';
import { StateWordsContext, wordingSent } from '../lib/state-words';
import { useFrameOf } from './use-frame-of';

/** The wall of a surgery, with the words of its authority and nothing of the frame. */
export function SurgeryWall() {
  const { authority = '', id = '' } = useParams({ strict: false });
  const { authority: frame } = useFrameOf(authority, null);
  const sent = frame?.ratingWording;
  const wording = useMemo(() => (sent ? wordingSent(sent) : PRODUCT_WORDING), [sent]);
  return (
    <FrameContext value={frame}>
      <StateWordsContext value={wording}>
        <WallPage {...{ authority, id }} />
      </StateWordsContext>
    </FrameContext>
  );
}
