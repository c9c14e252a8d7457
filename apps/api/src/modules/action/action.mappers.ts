export type { ToldAction as ActionMapper } from './action.service';
