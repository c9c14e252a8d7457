-- CreateEnum
CREATE TYPE "ExceptionFlagKind" AS ENUM ('BUDGET', 'CORPORATE_RISK');

-- CreateEnum
CREATE TYPE "ActionState" AS ENUM ('OPEN', 'DONE', 'DROPPED');

-- AlterTable
ALTER TABLE "IndicatorVersion" ADD COLUMN     "purpose" TEXT;

-- CreateTable
CREATE TABLE "AuthoritySettings" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "judgementModel" "JudgementModel" NOT NULL,
    "precision" "Precision" NOT NULL DEFAULT 'FULL',
    "financialYearStartMonth" INTEGER NOT NULL DEFAULT 4,
    "reportingPeriod" "PeriodKind" NOT NULL DEFAULT 'MONTH',
    "exceptionRules" JSONB,
    "layout" JSONB,
    "smallNumbers" JSONB,
    "fromRevision" INTEGER NOT NULL DEFAULT 0,
    "toRevision" INTEGER,

    CONSTRAINT "AuthoritySettings_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "ExceptionFlag" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "placeId" INTEGER,
    "kind" "ExceptionFlagKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "reference" TEXT,
    "since" DATE NOT NULL,
    "reviewOn" DATE NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "ExceptionFlag_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "ExceptionAcknowledgement" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "rules" TEXT[],
    "reason" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "ExceptionAcknowledgement_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Action" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "indicatorId" INTEGER,
    "reportAreaId" INTEGER,
    "placeId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "owner" TEXT,
    "dueOn" DATE,
    "agreedOn" DATE NOT NULL,
    "state" "ActionState" NOT NULL DEFAULT 'OPEN',
    "expectedEffect" TEXT,
    "expectedValue" DOUBLE PRECISION,
    "expectedBy" DATE,
    "source" TEXT NOT NULL,
    "supersedesId" INTEGER,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateIndex
CREATE INDEX "ExceptionFlag_authorityId_indicatorId_idx" ON "ExceptionFlag"("authorityId", "indicatorId");

-- CreateIndex
CREATE INDEX "ExceptionAcknowledgement_authorityId_indicatorId_idx" ON "ExceptionAcknowledgement"("authorityId", "indicatorId");

-- CreateIndex
CREATE INDEX "Action_authorityId_indicatorId_idx" ON "Action"("authorityId", "indicatorId");

-- AddForeignKey
ALTER TABLE "AuthoritySettings" ADD CONSTRAINT "AuthoritySettings_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExceptionFlag" ADD CONSTRAINT "ExceptionFlag_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExceptionFlag" ADD CONSTRAINT "ExceptionFlag_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExceptionAcknowledgement" ADD CONSTRAINT "ExceptionAcknowledgement_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExceptionAcknowledgement" ADD CONSTRAINT "ExceptionAcknowledgement_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_authorityId_reportAreaId_fkey" FOREIGN KEY ("authorityId", "reportAreaId") REFERENCES "ReportArea"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What has stood since before the first revision of each authority becomes its settings.

INSERT INTO "AuthoritySettings" ("authorityId", "judgementModel", precision, "financialYearStartMonth")
SELECT id, "judgementModel", precision, "financialYearStartMonth" FROM "Authority";

CREATE UNIQUE INDEX "AuthoritySettings_live_key"
    ON "AuthoritySettings" ("authorityId")
    WHERE "toRevision" IS NULL;

ALTER TABLE "AuthoritySettings" ADD CONSTRAINT "AuthoritySettings_periods_check"
    CHECK ("reportingPeriod" IN ('MONTH', 'QUARTER') AND "financialYearStartMonth" BETWEEN 1 AND 12);

-- An indicator is flagged once for one reason at one place, and acknowledged once at a place.

CREATE UNIQUE INDEX "ExceptionFlag_live_key"
    ON "ExceptionFlag" ("authorityId", "indicatorId", coalesce("placeId", 0), kind)
    WHERE "toRevision" IS NULL;

CREATE UNIQUE INDEX "ExceptionAcknowledgement_live_key"
    ON "ExceptionAcknowledgement" ("authorityId", "indicatorId", "placeId")
    WHERE "toRevision" IS NULL;

-- Rows are closed, never changed or deleted.

CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "AuthoritySettings" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "ExceptionFlag" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "ExceptionAcknowledgement" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "Action" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "AuthoritySettings" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "ExceptionFlag" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "ExceptionAcknowledgement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "Action" FOR EACH ROW EXECUTE FUNCTION refuse_change();
