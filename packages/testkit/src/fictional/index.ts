export { LATEST_MONTH } from './calendar';
export { WENDMERE } from './geography';
export { seedWendmere } from './seed-wendmere';
