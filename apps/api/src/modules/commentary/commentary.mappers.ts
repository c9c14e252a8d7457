export type {
  Commentary as CommentaryMapper,
  Statement as StatementMapper,
} from './commentary.service';
