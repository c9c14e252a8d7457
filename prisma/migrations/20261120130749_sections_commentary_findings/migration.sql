-- CreateEnum
CREATE TYPE "CommentaryKind" AS ENUM ('ANALYSIS', 'NOTE');

-- CreateEnum
CREATE TYPE "StatementRelation" AS ENUM ('IS', 'ABOVE', 'AT_LEAST', 'BELOW', 'AT_MOST', 'ROSE', 'FELL', 'UNCHANGED', 'RISEN_IN_A_ROW', 'FALLEN_IN_A_ROW', 'HIGHEST_SINCE', 'LOWEST_SINCE');

-- CreateEnum
CREATE TYPE "AnnotationKind" AS ENUM ('DEFINITION', 'FORM', 'SYSTEM', 'BOUNDARY', 'ACTION');

-- CreateEnum
CREATE TYPE "FindingState" AS ENUM ('OPEN', 'ACCEPTED');

-- AlterTable
ALTER TABLE "Authority" ADD COLUMN     "fictional" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "IndicatorVersion" ADD COLUMN     "sourceSystem" TEXT;

-- CreateTable
CREATE TABLE "ReportSection" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "reportAreaId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "definition" TEXT,
    "notes" TEXT[],
    "source" TEXT NOT NULL,

    CONSTRAINT "ReportSection_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "SectionIndicator" (
    "authorityId" INTEGER NOT NULL,
    "sectionId" INTEGER NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SectionIndicator_pkey" PRIMARY KEY ("authorityId","sectionId","indicatorId")
);

-- CreateTable
CREATE TABLE "SectionDimension" (
    "authorityId" INTEGER NOT NULL,
    "sectionId" INTEGER NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SectionDimension_pkey" PRIMARY KEY ("authorityId","sectionId","indicatorId","dimension")
);

-- CreateTable
CREATE TABLE "Commentary" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "kind" "CommentaryKind" NOT NULL,
    "sectionId" INTEGER,
    "indicatorId" INTEGER,
    "placeId" INTEGER,
    "periodKind" "PeriodKind" NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "Commentary_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "commentaryId" INTEGER,
    "indicatorId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "basis" "Basis" NOT NULL,
    "periodKind" "PeriodKind" NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "relation" "StatementRelation" NOT NULL,
    "number" DOUBLE PRECISION,
    "since" DATE,
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "kind" "AnnotationKind" NOT NULL,
    "indicatorId" INTEGER,
    "sectionId" INTEGER,
    "placeId" INTEGER,
    "on" DATE NOT NULL,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "rebases" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "FindingDecision" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "findingKey" TEXT NOT NULL,
    "state" "FindingState" NOT NULL,
    "reason" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "FindingDecision_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportSection_authorityId_slug_key" ON "ReportSection"("authorityId", "slug");

-- CreateIndex
CREATE INDEX "Commentary_authorityId_sectionId_periodStart_idx" ON "Commentary"("authorityId", "sectionId", "periodStart");

-- CreateIndex
CREATE INDEX "Statement_authorityId_indicatorId_idx" ON "Statement"("authorityId", "indicatorId");

-- CreateIndex
CREATE INDEX "Annotation_authorityId_indicatorId_idx" ON "Annotation"("authorityId", "indicatorId");

-- AddForeignKey
ALTER TABLE "ReportSection" ADD CONSTRAINT "ReportSection_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSection" ADD CONSTRAINT "ReportSection_authorityId_reportAreaId_fkey" FOREIGN KEY ("authorityId", "reportAreaId") REFERENCES "ReportArea"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionIndicator" ADD CONSTRAINT "SectionIndicator_authorityId_sectionId_fkey" FOREIGN KEY ("authorityId", "sectionId") REFERENCES "ReportSection"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionIndicator" ADD CONSTRAINT "SectionIndicator_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionDimension" ADD CONSTRAINT "SectionDimension_authorityId_sectionId_fkey" FOREIGN KEY ("authorityId", "sectionId") REFERENCES "ReportSection"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionDimension" ADD CONSTRAINT "SectionDimension_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commentary" ADD CONSTRAINT "Commentary_authorityId_sectionId_fkey" FOREIGN KEY ("authorityId", "sectionId") REFERENCES "ReportSection"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commentary" ADD CONSTRAINT "Commentary_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commentary" ADD CONSTRAINT "Commentary_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_authorityId_commentaryId_fkey" FOREIGN KEY ("authorityId", "commentaryId") REFERENCES "Commentary"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_authorityId_sectionId_fkey" FOREIGN KEY ("authorityId", "sectionId") REFERENCES "ReportSection"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A finding has one decision at a time.

CREATE UNIQUE INDEX "FindingDecision_live_key"
    ON "FindingDecision" ("authorityId", "findingKey")
    WHERE "toRevision" IS NULL;

-- Periods end after they begin, and what is said of a month before names an earlier one.

ALTER TABLE "Commentary" ADD CONSTRAINT "Commentary_period_check" CHECK ("periodEnd" > "periodStart");
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_period_check" CHECK ("periodEnd" > "periodStart");
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_since_check" CHECK ("since" < "periodStart");

-- Nothing is changed in place.

CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "Commentary" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "Statement" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "Annotation" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "FindingDecision" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();

CREATE TRIGGER refuse_delete BEFORE DELETE ON "Commentary" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "Statement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "Annotation" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "FindingDecision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
