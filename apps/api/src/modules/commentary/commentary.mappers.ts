export type {
  Commentary as CommentaryMapper,
  Statement as StatementMapper,
} from './commentary.service';
export type {
  CheckedWords as CheckedWordsMapper,
  CommentaryDesk as CommentaryDeskMapper,
  CommentaryVersion as CommentaryVersionMapper,
} from './commentary-desk.service';
export type { UnsavedCommentaryRow as UnsavedCommentaryMapper } from './unsaved-commentary.repository';
export type { LiveFigure as LiveFigureMapper } from '@vital-signs/domain';
