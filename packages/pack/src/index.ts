export type { ChartBand, ChartLimit, ChartLine, PackChart } from './chart';
export type {
  PackBlock,
  PackCover,
  PackDocument,
  PackFacts,
  PackFigure,
  PackFlowing,
  PackGlossary,
  PackHeading,
  PackLandscape,
  PackList,
  PackPage,
  PackParagraph,
  PackPart,
  PackVariant,
} from './document';
export { documentProblems } from './document-problems';
export type { Inline, Mark, Tone, Words } from './inline';
export { PackRefusedError, type PackProblem } from './pack-problem';
export type { PackCell, PackColumn, PackFootnote, PackTable } from './table';
export { HTML_POLICY } from './html/html';
export { renderPack, type RenderOptions } from './render';
export { PACK_KINDS, type PackKind } from './write-pack';
export type { PackStep, TellStep } from './writing';
