import { badInput } from './errors';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A key that was made where something was typed, in small letters: what comes twice is kept once.
 * @throws GraphQLError where it is no UUID.
 */
export function keyArgument(argument: string, read: string): string {
  if (!UUID.test(read)) {
    throw badInput(argument, read.slice(0, 40), 'a UUID, made where it was typed');
  }
  return read.toLowerCase();
}
