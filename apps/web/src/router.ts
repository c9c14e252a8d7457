import { createRouter } from '@tanstack/react-router';
import type { ApolloClient } from '@apollo/client';
import { PageFailed } from './routes/PageFailed';
import { readSearch, writeSearch } from './lib/search-string';
import { actionRoute } from './routes/action-route';
import { actionsRoute } from './routes/actions-route';
import { areaRoute } from './routes/area-route';
import { areasRoute } from './routes/areas-route';
import { auditRoute } from './routes/audit-route';
import { authorityRoute } from './routes/authority-route';
import { catalogueIndicatorRoute } from './routes/catalogue-indicator-route';
import { catalogueRoute } from './routes/catalogue-route';
import { settingsRoute } from './routes/settings-route';
import { compareRoute } from './routes/compare-route';
import { dataQualityRoute } from './routes/data-quality-route';
import { draftsRoute } from './routes/drafts-route';
import { editionRoute } from './routes/edition-route';
import { editionsRoute } from './routes/editions-route';
import { forgottenPasswordRoute } from './routes/forgotten-password-route';
import { glossaryRoute } from './routes/glossary-route';
import { homeRoute } from './routes/home-route';
import { importRoute } from './routes/import-route';
import { importsRoute } from './routes/imports-route';
import { indicatorRoute } from './routes/indicator-route';
import { invitationRoute } from './routes/invitation-route';
import { exceptionsRoute } from './routes/exceptions-route';
import { matrixRoute } from './routes/matrix-route';
import { myAccountRoute } from './routes/my-account-route';
import { nationalComparisonRoute } from './routes/national-comparison-route';
import { nationalRoute } from './routes/national-route';
import { newIndicatorRoute } from './routes/new-indicator-route';
import { packRoute } from './routes/pack-route';
import { packsRoute } from './routes/packs-route';
import { peopleRoute } from './routes/people-route';
import { cardRoute } from './routes/card-route';
import { cardsRoute } from './routes/cards-route';
import { placeHistoryRoute } from './routes/place-history-route';
import { placeRoute } from './routes/place-route';
import { publishRoute } from './routes/publish-route';
import { resetPasswordRoute } from './routes/reset-password-route';
import { rootRoute } from './routes/root-route';
import { authorityIndexRoute, scorecardRoute } from './routes/scorecard-route';
import { secondFactorRoute } from './routes/second-factor-route';
import { sectionRoute } from './routes/section-route';
import { signInRoute } from './routes/sign-in-route';
import { editSurgeryRoute } from './routes/edit-surgery-route';
import { newSurgeryRoute } from './routes/new-surgery-route';
import { surgeriesRoute } from './routes/surgeries-route';
import { surgeryRoute } from './routes/surgery-route';
import { surgeryMinutesRoute } from './routes/surgery-minutes-route';
import { surgeryRoomRoute } from './routes/surgery-room-route';
import { surgeryWallRoute } from './routes/surgery-wall-route';

export function makeRouter(client: ApolloClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([
      homeRoute,
      glossaryRoute,
      signInRoute,
      secondFactorRoute,
      forgottenPasswordRoute,
      resetPasswordRoute,
      invitationRoute,
      myAccountRoute,
      surgeryWallRoute,
      authorityRoute.addChildren([
        authorityIndexRoute,
        scorecardRoute,
        areasRoute,
        areaRoute,
        sectionRoute,
        indicatorRoute,
        cardRoute,
        cardsRoute,
        placeRoute,
        placeHistoryRoute,
        exceptionsRoute,
        actionsRoute,
        actionRoute,
        matrixRoute,
        compareRoute,
        dataQualityRoute,
        nationalRoute,
        nationalComparisonRoute,
        catalogueRoute,
        settingsRoute,
        newIndicatorRoute,
        catalogueIndicatorRoute,
        peopleRoute,
        auditRoute,
        draftsRoute,
        publishRoute,
        editionsRoute,
        editionRoute,
        importsRoute,
        importRoute,
        packsRoute,
        packRoute,
        surgeriesRoute,
        newSurgeryRoute,
        surgeryRoute,
        editSurgeryRoute,
        surgeryMinutesRoute,
        surgeryRoomRoute,
      ]),
    ]),
    context: { client },
    parseSearch: readSearch,
    stringifySearch: writeSearch,
    scrollRestoration: true,
    defaultErrorComponent: PageFailed,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
