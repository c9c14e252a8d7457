import { useState } from 'react';
import { keep, readKept } from '../../lib/kept-choice';

const NAME = 'room-letters';

/** Whether keys of one letter or figure do anything in rooms: this browser keeps what its reader chose. */
export function useLetters() {
  const [areOn, setOn] = useState(() => readKept(NAME) !== 'off');
  return {
    areOn,
    turn: (on: boolean) => {
      setOn(on);
      keep(NAME, on ? null : 'off');
    },
  };
}
