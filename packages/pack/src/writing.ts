import { flowingBlocks, type PackBlock, type PackDocument } from './document';

/** How far the writing of a document has come: steps are its parts, its pages and the file itself. */
export interface PackStep {
  readonly done: number;
  readonly of: number;
  /** What is being written now, in the words of its heading. */
  readonly what: string;
}

export type TellStep = (step: PackStep) => void;

/** Tells of each part and page of a document as it is begun, and of the file being put together. */
export function stepTeller(document: PackDocument, tell: TellStep) {
  const pages = document.parts.flatMap(({ blocks }) => blocks.filter(isPage)).length;
  const of = document.parts.length + pages + 1;
  let done = 0;
  const next = (what: string) => {
    tell({ done, of, what });
    done += 1;
  };
  return {
    part: next,
    block: (block: PackBlock) => {
      if (isPage(block)) next(headingOf(block));
    },
    file: () => next('Putting the file together'),
  };
}

const isPage = (block: PackBlock): boolean => block.kind === 'PAGE';

/** The first heading within a block. */
export function headingOf(block: PackBlock): string {
  const heading = flowingBlocks(block).find(({ kind }) => kind === 'HEADING');
  return heading?.kind === 'HEADING' ? heading.text : '';
}
