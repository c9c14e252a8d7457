-- CreateEnum
CREATE TYPE "Polarity" AS ENUM ('HIGH', 'LOW', 'INFO', 'BAND', 'NOT_LEGIBLE');

-- CreateEnum
CREATE TYPE "MeasureKind" AS ENUM ('COUNT', 'PERCENTAGE', 'RATE', 'AVERAGE', 'MAXIMUM');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('IN_PERIOD', 'SNAPSHOT', 'YEAR_TO_DATE', 'ROLLING_3', 'ROLLING_12', 'ANNUALISED');

-- CreateEnum
CREATE TYPE "PeriodKind" AS ENUM ('MONTH', 'QUARTER', 'FINANCIAL_YEAR', 'ACADEMIC_YEAR', 'CALENDAR_YEAR', 'WINDOW');

-- CreateEnum
CREATE TYPE "Provenance" AS ENUM ('PUBLISHED', 'QUOTED', 'DERIVED', 'MODELLED', 'IMPORTED');

-- CreateEnum
CREATE TYPE "Absence" AS ENUM ('NOT_LEGIBLE', 'NOT_PRINTED', 'NOT_COLLECTED', 'NOT_THIS_TEAMS_WORK', 'NO_FIGURE', 'SUPPRESSED', 'UNAVAILABLE', 'NOT_APPLICABLE', 'LOW_RELIABILITY', 'ROUNDS_TO_ZERO');

-- CreateEnum
CREATE TYPE "JudgementModel" AS ENUM ('THRESHOLDS', 'BAND', 'DUAL', 'MINIMUM_UPPER');

-- CreateEnum
CREATE TYPE "Precision" AS ENUM ('FULL', 'AS_PRINTED');

-- CreateEnum
CREATE TYPE "YearToDateRule" AS ENUM ('SUM', 'RATIO_OF_SUMS', 'LATEST', 'MAXIMUM_OF_MONTHS', 'PRINTED_ONLY');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('AUTHORITY', 'LOCALITY', 'TEAM');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('SPLIT', 'MERGE', 'RENAME');

-- CreateEnum
CREATE TYPE "TargetKind" AS ENUM ('TARGET', 'TRAJECTORY');

-- CreateEnum
CREATE TYPE "Comparator" AS ENUM ('NEIGHBOUR_AVERAGE', 'BEST_NEIGHBOUR', 'NATIONAL', 'NATIONAL_TOP_QUARTILE', 'REGION');

-- CreateEnum
CREATE TYPE "RevisionCause" AS ENUM ('IMPORT', 'UNDO', 'EDIT', 'FINDING', 'PUBLICATION');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('INTERNAL', 'PUBLIC');

-- CreateTable
CREATE TABLE "Authority" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "judgementModel" "JudgementModel" NOT NULL,
    "precision" "Precision" NOT NULL DEFAULT 'FULL',
    "financialYearStartMonth" INTEGER NOT NULL DEFAULT 4,
    "regionName" TEXT,
    "reportTitle" TEXT,

    CONSTRAINT "Authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "authorityId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "cause" "RevisionCause" NOT NULL,
    "reason" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("authorityId","number")
);

-- CreateTable
CREATE TABLE "Place" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "teamKind" TEXT,
    "position" INTEGER NOT NULL,
    "modelled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "PlaceLink" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "parentId" INTEGER NOT NULL,
    "childId" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "PlaceLink_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "PlaceSuccession" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "predecessorId" INTEGER NOT NULL,
    "successorId" INTEGER NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "PlaceSuccession_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "ReportArea" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ReportArea_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "IndicatorVersion" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "reportAreaId" INTEGER NOT NULL,
    "ref" TEXT,
    "name" TEXT,
    "position" INTEGER NOT NULL,
    "onScorecard" BOOLEAN NOT NULL DEFAULT true,
    "keptWithId" INTEGER,
    "polarity" "Polarity" NOT NULL,
    "measureKind" "MeasureKind" NOT NULL,
    "basis" "Basis" NOT NULL,
    "frequency" "PeriodKind" NOT NULL DEFAULT 'MONTH',
    "dataNote" TEXT,
    "unit" TEXT,
    "multiplier" INTEGER NOT NULL DEFAULT 1,
    "decimals" INTEGER NOT NULL,
    "numeratorLabel" TEXT,
    "denominatorLabel" TEXT,
    "numeratorIndicatorId" INTEGER,
    "denominatorIndicatorId" INTEGER,
    "partOfIndicatorId" INTEGER,
    "inflowIndicatorId" INTEGER,
    "outflowIndicatorId" INTEGER,
    "denominatorIsPopulation" BOOLEAN NOT NULL DEFAULT false,
    "yearToDateRule" "YearToDateRule" NOT NULL,
    "countsChildren" BOOLEAN NOT NULL DEFAULT false,
    "additive" BOOLEAN NOT NULL DEFAULT false,
    "teamKinds" TEXT[],
    "definition" TEXT,
    "caveats" TEXT,
    "leadOfficer" TEXT,
    "dataOwner" TEXT,
    "statutoryCode" TEXT,
    "measuredFrom" DATE,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "IndicatorVersion_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Observation" (
    "authorityId" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "basis" "Basis" NOT NULL,
    "periodKind" "PeriodKind" NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "textAsPrinted" TEXT,
    "otherPrints" JSONB,
    "directionAsPrinted" TEXT,
    "ratingAsPrinted" TEXT,
    "absence" "Absence",
    "provenance" "Provenance" NOT NULL,
    "countsProvenance" "Provenance",
    "source" TEXT NOT NULL,
    "note" TEXT,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "Observation_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "BreakdownObservation" (
    "authorityId" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "partOfWhole" BOOLEAN NOT NULL,
    "basis" "Basis" NOT NULL,
    "periodKind" "PeriodKind" NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "numerator" DOUBLE PRECISION,
    "denominator" DOUBLE PRECISION,
    "textAsPrinted" TEXT,
    "absence" "Absence",
    "provenance" "Provenance" NOT NULL,
    "countsProvenance" "Provenance",
    "source" TEXT NOT NULL,
    "note" TEXT,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "BreakdownObservation_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Tolerance" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "placeId" INTEGER,
    "model" "JudgementModel" NOT NULL,
    "red" DOUBLE PRECISION,
    "green" DOUBLE PRECISION,
    "lower" DOUBLE PRECISION,
    "upper" DOUBLE PRECISION,
    "minimum" DOUBLE PRECISION,
    "tolerance" DOUBLE PRECISION,
    "target" DOUBLE PRECISION,
    "zeroConcern" BOOLEAN NOT NULL DEFAULT false,
    "zeroConcernMinimumDenominator" INTEGER,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "textAsPrinted" TEXT,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "Tolerance_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Target" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "placeId" INTEGER,
    "kind" "TargetKind" NOT NULL DEFAULT 'TARGET',
    "value" DOUBLE PRECISION NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "textAsPrinted" TEXT,
    "source" TEXT NOT NULL,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Population" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "ages" TEXT NOT NULL,
    "estimateYear" INTEGER,
    "count" INTEGER NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "provenance" "Provenance" NOT NULL,
    "source" TEXT NOT NULL,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "Population_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "PrintedBenchmark" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "comparator" "Comparator" NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "textAsPrinted" TEXT NOT NULL,
    "year" TEXT,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "PrintedBenchmark_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "authorityId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "periodKind" "PeriodKind" NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "accurateAsOf" DATE,
    "audience" "Audience" NOT NULL,
    "publishedBy" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "documentFormat" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "rulesVersion" TEXT NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("authorityId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Authority_slug_key" ON "Authority"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Authority_code_key" ON "Authority"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Place_authorityId_slug_key" ON "Place"("authorityId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ReportArea_authorityId_slug_key" ON "ReportArea"("authorityId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_authorityId_key_key" ON "Indicator"("authorityId", "key");

-- CreateIndex
CREATE INDEX "IndicatorVersion_authorityId_indicatorId_idx" ON "IndicatorVersion"("authorityId", "indicatorId");

-- CreateIndex
CREATE INDEX "Observation_authorityId_placeId_periodStart_idx" ON "Observation"("authorityId", "placeId", "periodStart");

-- CreateIndex
CREATE INDEX "BreakdownObservation_authorityId_indicatorId_placeId_dimens_idx" ON "BreakdownObservation"("authorityId", "indicatorId", "placeId", "dimension", "periodStart");

-- CreateIndex
CREATE INDEX "Tolerance_authorityId_indicatorId_idx" ON "Tolerance"("authorityId", "indicatorId");

-- CreateIndex
CREATE INDEX "Target_authorityId_indicatorId_idx" ON "Target"("authorityId", "indicatorId");

-- CreateIndex
CREATE INDEX "Population_authorityId_placeId_idx" ON "Population"("authorityId", "placeId");

-- CreateIndex
CREATE INDEX "PrintedBenchmark_authorityId_indicatorId_idx" ON "PrintedBenchmark"("authorityId", "indicatorId");

-- CreateIndex
CREATE INDEX "Edition_authorityId_periodStart_idx" ON "Edition"("authorityId", "periodStart");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceLink" ADD CONSTRAINT "PlaceLink_authorityId_parentId_fkey" FOREIGN KEY ("authorityId", "parentId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceLink" ADD CONSTRAINT "PlaceLink_authorityId_childId_fkey" FOREIGN KEY ("authorityId", "childId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceSuccession" ADD CONSTRAINT "PlaceSuccession_authorityId_predecessorId_fkey" FOREIGN KEY ("authorityId", "predecessorId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceSuccession" ADD CONSTRAINT "PlaceSuccession_authorityId_successorId_fkey" FOREIGN KEY ("authorityId", "successorId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportArea" ADD CONSTRAINT "ReportArea_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_authorityId_numeratorIndicatorId_fkey" FOREIGN KEY ("authorityId", "numeratorIndicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_authorityId_denominatorIndicatorId_fkey" FOREIGN KEY ("authorityId", "denominatorIndicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_authorityId_partOfIndicatorId_fkey" FOREIGN KEY ("authorityId", "partOfIndicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_authorityId_inflowIndicatorId_fkey" FOREIGN KEY ("authorityId", "inflowIndicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_authorityId_outflowIndicatorId_fkey" FOREIGN KEY ("authorityId", "outflowIndicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_authorityId_keptWithId_fkey" FOREIGN KEY ("authorityId", "keptWithId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_authorityId_reportAreaId_fkey" FOREIGN KEY ("authorityId", "reportAreaId") REFERENCES "ReportArea"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BreakdownObservation" ADD CONSTRAINT "BreakdownObservation_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BreakdownObservation" ADD CONSTRAINT "BreakdownObservation_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tolerance" ADD CONSTRAINT "Tolerance_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tolerance" ADD CONSTRAINT "Tolerance_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Population" ADD CONSTRAINT "Population_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintedBenchmark" ADD CONSTRAINT "PrintedBenchmark_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------
-- What the Prisma schema cannot say. Names end in _live_key, _live_excl or _check.
-- ---------------------------------------------------------------------------------------------

-- Equality of whole numbers and enums inside exclusion constraints.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- At most one row is alive for each thing that is described or reported.

CREATE UNIQUE INDEX "IndicatorVersion_live_key"
    ON "IndicatorVersion" ("authorityId", "indicatorId")
    WHERE "toRevision" IS NULL;

CREATE UNIQUE INDEX "Observation_live_key"
    ON "Observation" ("authorityId", "indicatorId", "placeId", "basis", "periodKind", "periodStart", "periodEnd")
    WHERE "toRevision" IS NULL;

CREATE UNIQUE INDEX "BreakdownObservation_live_key"
    ON "BreakdownObservation" ("authorityId", "indicatorId", "placeId", "dimension", "category", "basis", "periodKind", "periodStart", "periodEnd")
    WHERE "toRevision" IS NULL;

CREATE UNIQUE INDEX "PrintedBenchmark_live_key"
    ON "PrintedBenchmark" ("authorityId", "indicatorId", "comparator", "validFrom")
    WHERE "toRevision" IS NULL;

-- Live rows of one kind do not overlap in time; "every place" counts as a place of its own.

ALTER TABLE "Tolerance" ADD CONSTRAINT "Tolerance_live_excl" EXCLUDE USING gist (
    "authorityId" WITH =,
    "indicatorId" WITH =,
    (coalesce("placeId", 0)) WITH =,
    daterange("validFrom", "validTo") WITH &&
) WHERE ("toRevision" IS NULL);

ALTER TABLE "Target" ADD CONSTRAINT "Target_live_excl" EXCLUDE USING gist (
    "authorityId" WITH =,
    "indicatorId" WITH =,
    (coalesce("placeId", 0)) WITH =,
    "kind" WITH =,
    daterange("validFrom", "validTo") WITH &&
) WHERE ("toRevision" IS NULL);

ALTER TABLE "Population" ADD CONSTRAINT "Population_live_excl" EXCLUDE USING gist (
    "authorityId" WITH =,
    "placeId" WITH =,
    "ages" WITH =,
    daterange("validFrom", "validTo") WITH &&
) WHERE ("toRevision" IS NULL);

-- A place has one parent at a time.

ALTER TABLE "PlaceLink" ADD CONSTRAINT "PlaceLink_excl" EXCLUDE USING gist (
    "authorityId" WITH =,
    "childId" WITH =,
    daterange("validFrom", "validTo") WITH &&
);

-- Stretches of time and of revisions end after they begin.

ALTER TABLE "PlaceLink" ADD CONSTRAINT "PlaceLink_validity_check" CHECK ("validTo" > "validFrom");
ALTER TABLE "Tolerance" ADD CONSTRAINT "Tolerance_validity_check" CHECK ("validTo" > "validFrom");
ALTER TABLE "Target" ADD CONSTRAINT "Target_validity_check" CHECK ("validTo" > "validFrom");
ALTER TABLE "Population" ADD CONSTRAINT "Population_validity_check" CHECK ("validTo" > "validFrom");
ALTER TABLE "PrintedBenchmark" ADD CONSTRAINT "PrintedBenchmark_validity_check" CHECK ("validTo" > "validFrom");
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_period_check" CHECK ("periodEnd" > "periodStart");
ALTER TABLE "BreakdownObservation" ADD CONSTRAINT "BreakdownObservation_period_check" CHECK ("periodEnd" > "periodStart");
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_period_check" CHECK ("periodEnd" > "periodStart");

-- Nothing is changed in place.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A row of % is never changed or deleted.', TG_TABLE_NAME
        USING ERRCODE = 'object_not_in_prerequisite_state';
END
$$;

CREATE FUNCTION allow_closing_only() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    reopened record := NEW;
BEGIN
    reopened."toRevision" := NULL;
    IF OLD."toRevision" IS NULL AND NEW."toRevision" > OLD."fromRevision" AND reopened IS NOT DISTINCT FROM OLD THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'A row of % can only be closed, once, by a later revision.', TG_TABLE_NAME
        USING ERRCODE = 'object_not_in_prerequisite_state';
END
$$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "Edition" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "IndicatorVersion" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "Observation" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "BreakdownObservation" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "Tolerance" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "Target" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "Population" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "PrintedBenchmark" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();

CREATE TRIGGER refuse_delete BEFORE DELETE ON "IndicatorVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "Observation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "BreakdownObservation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "Tolerance" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "Target" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "Population" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "PrintedBenchmark" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whoever listens hears of a revision when it is committed, never before.

CREATE FUNCTION notify_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('revision', json_build_object('authorityId', NEW."authorityId", 'revision', NEW.number)::text);
    RETURN NULL;
END
$$;

CREATE TRIGGER notify_revision AFTER INSERT ON "Revision" FOR EACH ROW EXECUTE FUNCTION notify_revision();
