export type { Matrix as MatrixMapper, MatrixRow as MatrixRowMapper } from './matrix.service';
