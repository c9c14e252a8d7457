import { mayDo, type Ability } from '@vital-signs/domain';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { defaultFieldResolver } from 'graphql';
import { actorOf } from './audit/audit-actors';
import type { Context } from './context';
import { forbidden, secondFactorNeeded, unauthenticated } from './errors';
import type {
  MutationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from './generated/resolver-types';
import type { Viewer } from './viewer/viewer';

type Arguments = Readonly<Record<string, unknown>>;

/**
 * Whether the caller may use a root field: yes; no; not as long as they are not signed in, or have no
 * second factor; or they may, but what they name is not known to them and must not be told from what
 * does not exist.
 */
export type Verdict = 'YES' | 'NO' | 'SIGN_IN' | 'SECOND_FACTOR' | 'NOT_KNOWN';

/** Says whether the caller may use a root field, by who they are and what they ask. */
export type Rule = (viewer: Viewer, args: Arguments) => Verdict;

/** Whoever can reach the server, signed in or not: what it gives is public, or their own. */
const anyone: Rule = () => 'YES';

/** Whoever is signed in. */
const signedIn: Rule = ({ person }) => (person === null ? 'SIGN_IN' : 'YES');

function authorityNamed(args: Arguments): string | null {
  const named = args['authority'] ?? args['slug'];
  return typeof named === 'string' ? named : null;
}

/**
 * Whoever holds a role in the authority asked for that lets them do something. To others the
 * authority is not known: a question about it is answered as for one that does not exist.
 */
function whoMay(ability: Ability): Rule {
  return (viewer, args) => {
    if (viewer.person === null) return 'SIGN_IN';
    const authority = authorityNamed(args);
    if (authority === null) return 'NO';
    if (viewer.withoutSecondFactor.includes(authority)) return 'SECOND_FACTOR';
    const access = viewer.access.get(authority);
    if (access === undefined) return 'NOT_KNOWN';
    return mayDo(access.grants, ability) ? 'YES' : 'NO';
  };
}

const reader = whoMay('READ_FIGURES');

type RootFields = {
  Query: keyof QueryResolvers;
  Mutation: keyof MutationResolvers;
  Subscription: keyof SubscriptionResolvers;
};

/** Who may use each root field. A field that is not listed here is refused to everybody. */
export const PERMISSIONS: {
  readonly [Type in keyof RootFields]: Readonly<Record<RootFields[Type], Rule>>;
} = {
  Query: {
    actionList: reader,
    actionOwners: whoMay('WRITE_COMMENTARY'),
    actionReview: reader,
    actions: reader,
    areaSummaries: reader,
    areaSummary: reader,
    auditEvents: whoMay('READ_AUDIT'),
    authorities: signedIn,
    authority: reader,
    benchmarks: reader,
    breakdown: reader,
    caseLists: whoMay('READ_TEAMS'),
    catalogue: whoMay('CHANGE_CATALOGUE'),
    catalogueIndicator: whoMay('CHANGE_CATALOGUE'),
    commentary: reader,
    commentaryDesk: whoMay('WRITE_COMMENTARY'),
    commentaryHistory: whoMay('WRITE_COMMENTARY'),
    commentaryToApprove: whoMay('APPROVE_COMMENTARY'),
    comparison: reader,
    controlChartProfiles: signedIn,
    dataQuality: whoMay('READ_DATA_QUALITY'),
    edition: reader,
    editions: reader,
    exceptionHistory: reader,
    exceptions: reader,
    import: whoMay('LOAD_DATA'),
    imports: whoMay('LOAD_DATA'),
    indicator: reader,
    indicatorAccount: reader,
    indicators: reader,
    invitation: anyone,
    matrix: reader,
    measureElsewhere: reader,
    monthStates: whoMay('PUBLISH_EDITIONS'),
    myApiTokens: signedIn,
    nationalBenchmarks: reader,
    nationalLinks: whoMay('LOAD_NATIONAL_DATA'),
    nationalMeasures: whoMay('LOAD_NATIONAL_DATA'),
    nationalReleases: whoMay('LOAD_NATIONAL_DATA'),
    pack: whoMay('MAKE_PACKS'),
    packChoices: whoMay('MAKE_PACKS'),
    packFile: whoMay('MAKE_PACKS'),
    packs: whoMay('MAKE_PACKS'),
    packSummaryDraft: whoMay('MAKE_PACKS'),
    packTemplates: whoMay('MAKE_PACKS'),
    previewNationalWithdrawal: whoMay('LOAD_NATIONAL_DATA'),
    people: whoMay('MANAGE_PEOPLE'),
    place: reader,
    placeHistory: whoMay('FOLLOW_SURGERIES'),
    placeSummary: reader,
    places: reader,
    previewIndicator: whoMay('CHANGE_CATALOGUE'),
    previewIndicatorEnd: whoMay('CHANGE_CATALOGUE'),
    previewPlaceWithdrawal: whoMay('CHANGE_CATALOGUE'),
    previewPopulation: whoMay('CHANGE_CATALOGUE'),
    previewSettings: whoMay('CHANGE_CATALOGUE'),
    previewTarget: whoMay('CHANGE_CATALOGUE'),
    previewTrajectory: whoMay('CHANGE_CATALOGUE'),
    previewTolerance: whoMay('CHANGE_CATALOGUE'),
    publicEditions: anyone,
    publicationPreview: whoMay('PUBLISH_EDITIONS'),
    reading: reader,
    reportAreas: reader,
    reportCard: reader,
    reportCards: reader,
    restatements: reader,
    scorecard: reader,
    sectionAccount: reader,
    series: reader,
    settings: whoMay('CHANGE_CATALOGUE'),
    signInOptions: anyone,
    proposedAgenda: whoMay('HOLD_SURGERIES'),
    surgeries: whoMay('FOLLOW_SURGERIES'),
    surgery: whoMay('FOLLOW_SURGERIES'),
    surgeryMinutes: whoMay('FOLLOW_SURGERIES'),
    surgeryMoment: whoMay('FOLLOW_SURGERIES'),
    surgerySight: whoMay('FOLLOW_SURGERIES'),
    viewer: anyone,
  },
  Mutation: {
    acceptFinding: whoMay('DECIDE_FINDINGS'),
    acceptInvitation: anyone,
    addAction: whoMay('WRITE_COMMENTARY'),
    changeAction: whoMay('WRITE_COMMENTARY'),
    changeActions: whoMay('WRITE_COMMENTARY'),
    closeAction: whoMay('WRITE_COMMENTARY'),
    acknowledgeException: whoMay('ACKNOWLEDGE_EXCEPTIONS'),
    acknowledgeImportIssue: whoMay('LOAD_DATA'),
    approveCommentary: whoMay('APPROVE_COMMENTARY'),
    cancelImport: whoMay('LOAD_DATA'),
    cancelPackFile: whoMay('MAKE_PACKS'),
    changeAccessPolicy: whoMay('MANAGE_PEOPLE'),
    changeMyName: signedIn,
    changeMyPreferences: signedIn,
    changeRoles: whoMay('MANAGE_PEOPLE'),
    checkImport: whoMay('LOAD_DATA'),
    createPack: whoMay('MAKE_PACKS'),
    endIndicator: whoMay('CHANGE_CATALOGUE'),
    discardUnsavedCommentary: whoMay('WRITE_COMMENTARY'),
    endMyOtherSessions: signedIn,
    endMySession: signedIn,
    endPlace: whoMay('CHANGE_CATALOGUE'),
    invitePeople: whoMay('MANAGE_PEOPLE'),
    invitePerson: whoMay('MANAGE_PEOPLE'),
    linkNationalMeasure: whoMay('LOAD_NATIONAL_DATA'),
    markMonthChecked: whoMay('PUBLISH_EDITIONS'),
    mergePlaces: whoMay('CHANGE_CATALOGUE'),
    makeApiToken: signedIn,
    makePackFile: whoMay('MAKE_PACKS'),
    publishEdition: whoMay('PUBLISH_EDITIONS'),
    resumeIndicator: whoMay('CHANGE_CATALOGUE'),
    revokeApiToken: signedIn,
    removeExceptionFlag: whoMay('FLAG_EXCEPTIONS'),
    removePack: whoMay('MAKE_PACKS'),
    removePackTemplate: whoMay('MAKE_PACKS'),
    reopenFinding: whoMay('DECIDE_FINDINGS'),
    repeatInvitation: whoMay('MANAGE_PEOPLE'),
    restorePerson: whoMay('MANAGE_PEOPLE'),
    rewriteCommentary: whoMay('WRITE_COMMENTARY'),
    saveAnnotation: whoMay('CHANGE_CATALOGUE'),
    saveIndicator: whoMay('CHANGE_CATALOGUE'),
    savePack: whoMay('MAKE_PACKS'),
    savePackTemplate: whoMay('MAKE_PACKS'),
    savePlace: whoMay('CHANGE_CATALOGUE'),
    savePopulation: whoMay('CHANGE_CATALOGUE'),
    saveReportArea: whoMay('CHANGE_CATALOGUE'),
    saveReportSection: whoMay('CHANGE_CATALOGUE'),
    saveSettings: whoMay('CHANGE_CATALOGUE'),
    saveTarget: whoMay('CHANGE_CATALOGUE'),
    saveTrajectory: whoMay('CHANGE_CATALOGUE'),
    saveTolerance: whoMay('CHANGE_CATALOGUE'),
    setExceptionFlag: whoMay('FLAG_EXCEPTIONS'),
    splitPlace: whoMay('CHANGE_CATALOGUE'),
    saveUnsavedCommentary: whoMay('WRITE_COMMENTARY'),
    storeImport: whoMay('LOAD_DATA'),
    suspendPerson: whoMay('MANAGE_PEOPLE'),
    tellDownload: reader,
    undoImport: whoMay('LOAD_DATA'),
    unlinkNationalMeasure: whoMay('LOAD_NATIONAL_DATA'),
    withdrawNationalRelease: whoMay('LOAD_NATIONAL_DATA'),
    unmarkMonthChecked: whoMay('PUBLISH_EDITIONS'),
    withdrawAnnotation: whoMay('CHANGE_CATALOGUE'),
    withdrawCommentary: whoMay('WRITE_COMMENTARY'),
    withdrawExceptionAcknowledgement: whoMay('ACKNOWLEDGE_EXCEPTIONS'),
    withdrawInvitation: whoMay('MANAGE_PEOPLE'),
    withdrawPlaceChange: whoMay('CHANGE_CATALOGUE'),
    writeCommentary: whoMay('WRITE_COMMENTARY'),
    planSurgery: whoMay('HOLD_SURGERIES'),
    changeSurgery: whoMay('HOLD_SURGERIES'),
    cancelSurgery: whoMay('HOLD_SURGERIES'),
    inviteToSurgery: whoMay('HOLD_SURGERIES'),
    openSurgery: whoMay('HOLD_SURGERIES'),
    pointSurgery: whoMay('HOLD_SURGERIES'),
    handOverSurgery: whoMay('HOLD_SURGERIES'),
    takeOverSurgery: whoMay('HOLD_SURGERIES'),
    settleSurgeryItem: whoMay('HOLD_SURGERIES'),
    addSurgeryItem: whoMay('HOLD_SURGERIES'),
    endSurgery: whoMay('HOLD_SURGERIES'),
    approveMinutes: whoMay('HOLD_SURGERIES'),
    askBeforeSurgery: whoMay('SPEAK_IN_SURGERIES'),
    sayInSurgery: whoMay('SPEAK_IN_SURGERIES'),
    correctSaying: whoMay('SPEAK_IN_SURGERIES'),
    withdrawSaying: whoMay('SPEAK_IN_SURGERIES'),
    settleSaying: whoMay('SPEAK_IN_SURGERIES'),
  },
  Subscription: {
    surgeryMoments: whoMay('FOLLOW_SURGERIES'),
  },
};

/** Who may use an address that is no field of the API, by what it gives. */
export const ROUTE_PERMISSIONS = {
  actionCalendar: reader,
  backup: whoMay('BACK_UP'),
  feed: reader,
  minutes: whoMay('FOLLOW_SURGERIES'),
  pack: whoMay('MAKE_PACKS'),
} as const satisfies Readonly<Record<string, Rule>>;

/** A rule for each root field of each root type. */
export type RuleTable = Readonly<Record<string, Readonly<Record<string, Rule>> | undefined>>;

/** Puts its rule before every root field of a schema; where there is none, the field is refused. */
export function withPermissions(schema: GraphQLSchema, rules: RuleTable = PERMISSIONS): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots) {
    if (!root) continue;
    for (const [name, field] of Object.entries(root.getFields())) {
      const rule = rules[root.name]?.[name];
      const resolve: GraphQLFieldResolver<unknown, Context> = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args: Record<string, unknown>, context: Context, info) => {
        const verdict = rule?.(context.viewer, args) ?? 'NO';
        if (verdict === 'SIGN_IN') throw unauthenticated();
        if (verdict === 'SECOND_FACTOR') throw secondFactorNeeded();
        if (verdict === 'NO') throw forbidden(root.name, name);
        // What is not known to the caller is answered by the services, which do not find it either.
        if (verdict === 'NOT_KNOWN' && root === schema.getQueryType()) {
          context.trail.refused({
            ...{ actor: actorOf(context), authority: authorityNamed(args), code: verdict },
            what: `${root.name}.${name}`,
          });
        }
        return resolve(source, args, context, info);
      };
    }
  }
}
