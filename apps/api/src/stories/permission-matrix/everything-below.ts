import {
  getNamedType,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Whole documents are for those who see every place; a story of their own asks for them. */
const LEFT_OUT = new Set(['Edition.document']);
/** Of an indicator that another one names, its key says which it is. */
const NAMED_BY_KEY = new Set(['Indicator']);

function selectionOf(type: GraphQLObjectType, above: readonly string[]): string {
  const path = [...above, type.name];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument) || LEFT_OUT.has(`${type.name}.${field.name}`))
      return [];
    const below = getNamedType(field.type);
    if (!isObjectType(below)) return [field.name];
    if (NAMED_BY_KEY.has(below.name)) return [`${field.name} { key }`];
    // A place leads to others: once through its parent and its children, and no further round.
    const times = path.filter((name) => name === below.name).length;
    if (times > (below.name === 'Place' ? 1 : 0)) return [];
    const selection = selectionOf(below, path);
    return selection === '' ? [] : [`${field.name} ${selection}`];
  });
  return fields.length === 0 ? '' : `{ __typename ${fields.join(' ')} }`;
}

/** A question for a root field with everything that can be reached below it. */
export function everythingBelow(schema: GraphQLSchema, field: string, args: string): string {
  const root = schema.getQueryType()?.getFields()[field];
  const type = root && getNamedType(root.type);
  if (!isObjectType(type)) throw new Error(`${field} leads to no type with fields.`);
  return `query { ${field}${args === '' ? '' : `(${args})`} ${selectionOf(type, [])} }`;
}
