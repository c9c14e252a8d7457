import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { defaultFieldResolver } from 'graphql';
import type { Context } from './context';
import { forbidden } from './errors';
import type { MutationResolvers, QueryResolvers } from './generated/resolver-types';

/** Says whether the caller may use a root field, by who they are and what they ask. */
export type Rule = (context: Context, args: Readonly<Record<string, unknown>>) => boolean;

/** Whoever can reach the server. */
const everyone: Rule = () => true;

/** Whoever can reach a server on which writing is open: there is no sign-in yet to tell people apart. */
const whereWritingIsOpen: Rule = ({ writingIsOpen }) => writingIsOpen;

type RootFields = { Query: keyof QueryResolvers; Mutation: keyof MutationResolvers };

/** Who may use each root field. A field that is not listed here is refused to everybody. */
export const PERMISSIONS: {
  readonly [Type in keyof RootFields]: Readonly<Record<RootFields[Type], Rule>>;
} = {
  Query: {
    areaSummaries: everyone,
    areaSummary: everyone,
    authorities: everyone,
    authority: everyone,
    benchmarks: everyone,
    breakdown: everyone,
    comparison: everyone,
    controlChartProfiles: everyone,
    dataQuality: everyone,
    edition: everyone,
    editions: everyone,
    indicator: everyone,
    indicatorAccount: everyone,
    indicators: everyone,
    matrix: everyone,
    place: everyone,
    placeSummary: everyone,
    places: everyone,
    reading: everyone,
    reportAreas: everyone,
    scorecard: everyone,
    sectionAccount: everyone,
    series: everyone,
  },
  Mutation: {
    acceptFinding: whereWritingIsOpen,
    reopenFinding: whereWritingIsOpen,
  },
};

type RuleTable = Readonly<Record<string, Readonly<Record<string, Rule>> | undefined>>;

/** Puts its rule before every root field of a schema; where there is none, the field is refused. */
export function withPermissions(schema: GraphQLSchema, rules: RuleTable = PERMISSIONS): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots) {
    if (!root) continue;
    for (const [name, field] of Object.entries(root.getFields())) {
      const rule = rules[root.name]?.[name];
      const resolve: GraphQLFieldResolver<unknown, Context> = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args: Record<string, unknown>, context: Context, info) => {
        if (rule?.(context, args) !== true) throw forbidden(root.name, name);
        return resolve(source, args, context, info);
      };
    }
  }
}
