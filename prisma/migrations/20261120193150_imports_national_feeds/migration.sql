-- CreateEnum
CREATE TYPE "RestatementCause" AS ENUM ('LATE_RECORDING', 'DEFINITION', 'SYSTEM', 'CORRECTION');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('RECEIVED', 'CHECKING', 'CHECKED', 'REFUSED', 'STORING', 'STORED', 'CANCELLED', 'FAILED', 'UNDONE');

-- CreateEnum
CREATE TYPE "IssueSeverity" AS ENUM ('FAIL', 'WARNING', 'NOTE');

-- CreateEnum
CREATE TYPE "CellChange" AS ENUM ('NEW', 'CHANGED', 'SAME');

-- CreateEnum
CREATE TYPE "NationalSource" AS ENUM ('LAIT', 'DFE');

-- CreateEnum
CREATE TYPE "AreaKind" AS ENUM ('AUTHORITY', 'REGION', 'NATION', 'GROUP');

-- CreateEnum
CREATE TYPE "CommentaryFormat" AS ENUM ('PLAIN', 'MARKDOWN');

-- AlterTable
ALTER TABLE "Commentary" ADD COLUMN     "carriedFromId" INTEGER,
ADD COLUMN     "format" "CommentaryFormat" NOT NULL DEFAULT 'PLAIN',
ADD COLUMN     "reportAreaId" INTEGER,
ADD COLUMN     "supersedesId" INTEGER,
ADD COLUMN     "writtenAtRevision" INTEGER;

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "notes" TEXT,
ADD COLUMN     "releaseId" INTEGER,
ADD COLUMN     "source" TEXT;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "restates" "RestatementCause";

-- CreateTable
CREATE TABLE "UnsavedCommentary" (
    "authorityId" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "commentaryId" INTEGER,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnsavedCommentary_pkey" PRIMARY KEY ("authorityId","userId","subject")
);

-- CreateTable
CREATE TABLE "CheckedMonth" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "periodKind" "PeriodKind" NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "person" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "CheckedMonth_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Import" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'RECEIVED',
    "fileName" TEXT NOT NULL,
    "fileKind" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" TEXT,
    "person" TEXT NOT NULL,
    "mapping" JSONB,
    "source" TEXT,
    "accurateAsOf" DATE,
    "restates" "RestatementCause",
    "reason" TEXT,
    "checkedAtRevision" INTEGER,
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "cellsRead" INTEGER NOT NULL DEFAULT 0,
    "cellsNew" INTEGER NOT NULL DEFAULT 0,
    "cellsChanged" INTEGER NOT NULL DEFAULT 0,
    "cellsSame" INTEGER NOT NULL DEFAULT 0,
    "phase" TEXT,
    "progressDone" BIGINT NOT NULL DEFAULT 0,
    "progressTotal" BIGINT NOT NULL DEFAULT 0,
    "heardAt" TIMESTAMPTZ(3),
    "cancelAsked" BOOLEAN NOT NULL DEFAULT false,
    "problem" TEXT,
    "revision" INTEGER,
    "storedAt" TIMESTAMPTZ(3),
    "undoneRevision" INTEGER,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "ImportChunk" (
    "authorityId" INTEGER NOT NULL,
    "importId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportChunk_pkey" PRIMARY KEY ("authorityId","importId","position")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "authorityId" INTEGER NOT NULL,
    "importId" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "sheet" TEXT,
    "row" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
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
    "absence" "Absence",
    "change" "CellChange",
    "observationId" BIGINT,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("authorityId","importId","id")
);

-- CreateTable
CREATE TABLE "ImportIssue" (
    "authorityId" INTEGER NOT NULL,
    "importId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "severity" "IssueSeverity" NOT NULL,
    "code" TEXT NOT NULL,
    "sheet" TEXT,
    "row" INTEGER,
    "column" INTEGER,
    "read" TEXT,
    "expected" TEXT,
    "sentence" TEXT NOT NULL,
    "more" INTEGER NOT NULL DEFAULT 0,
    "acknowledgedBy" TEXT,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgement" TEXT,

    CONSTRAINT "ImportIssue_pkey" PRIMARY KEY ("authorityId","importId","id")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "person" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "Area" (
    "id" SERIAL NOT NULL,
    "kind" "AreaKind" NOT NULL,
    "name" TEXT NOT NULL,
    "laNumber" TEXT,
    "onsCode" TEXT,
    "region" TEXT,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AreaSuccession" (
    "predecessorId" INTEGER NOT NULL,
    "successorId" INTEGER NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "AreaSuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateTable
CREATE TABLE "NationalMeasure" (
    "id" SERIAL NOT NULL,
    "source" "NationalSource" NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "topic" TEXT,
    "polarity" "Polarity" NOT NULL,
    "unit" TEXT,
    "decimals" INTEGER NOT NULL,
    "yearType" TEXT,
    "noQuartile" BOOLEAN NOT NULL DEFAULT false,
    "description" TEXT,
    "numeratorKey" TEXT,
    "denominatorKey" TEXT,

    CONSTRAINT "NationalMeasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NationalRelease" (
    "id" SERIAL NOT NULL,
    "source" "NationalSource" NOT NULL,
    "title" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "publishedOn" DATE,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person" TEXT NOT NULL,
    "authorityId" INTEGER,
    "rows" INTEGER NOT NULL,

    CONSTRAINT "NationalRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NationalValue" (
    "releaseId" INTEGER NOT NULL,
    "measureId" INTEGER NOT NULL,
    "areaId" INTEGER NOT NULL,
    "periodKind" "PeriodKind" NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "absence" "Absence",
    "symbol" TEXT,

    CONSTRAINT "NationalValue_pkey" PRIMARY KEY ("measureId","periodStart","periodEnd","areaId","releaseId")
);

-- CreateTable
CREATE TABLE "NeighbourModel" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "releaseId" INTEGER NOT NULL,

    CONSTRAINT "NeighbourModel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeighbourModelMember" (
    "modelId" INTEGER NOT NULL,
    "areaId" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "neighbourId" INTEGER NOT NULL,
    "closeness" TEXT,

    CONSTRAINT "NeighbourModelMember_pkey" PRIMARY KEY ("modelId","areaId","rank")
);

-- CreateTable
CREATE TABLE "NationalLink" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "indicatorId" INTEGER NOT NULL,
    "measureId" INTEGER NOT NULL,
    "note" TEXT,
    "fromRevision" INTEGER NOT NULL,
    "toRevision" INTEGER,

    CONSTRAINT "NationalLink_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" SERIAL NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "authorityId" INTEGER NOT NULL,
    "editionNumber" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent" BOOLEAN NOT NULL,
    "problem" TEXT,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("authorityId","editionNumber","userId")
);

-- CreateIndex
CREATE INDEX "Import_authorityId_receivedAt_idx" ON "Import"("authorityId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_authorityId_signature_key" ON "ImportMapping"("authorityId", "signature");

-- CreateIndex
CREATE UNIQUE INDEX "Area_laNumber_key" ON "Area"("laNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Area_onsCode_key" ON "Area"("onsCode");

-- CreateIndex
CREATE UNIQUE INDEX "NationalMeasure_source_key_key" ON "NationalMeasure"("source", "key");

-- CreateIndex
CREATE INDEX "NationalValue_releaseId_idx" ON "NationalValue"("releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "NeighbourModel_name_releaseId_key" ON "NeighbourModel"("name", "releaseId");

-- CreateIndex
CREATE INDEX "NationalLink_authorityId_indicatorId_idx" ON "NationalLink"("authorityId", "indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- AddForeignKey
ALTER TABLE "Commentary" ADD CONSTRAINT "Commentary_authorityId_reportAreaId_fkey" FOREIGN KEY ("authorityId", "reportAreaId") REFERENCES "ReportArea"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnsavedCommentary" ADD CONSTRAINT "UnsavedCommentary_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChunk" ADD CONSTRAINT "ImportChunk_authorityId_importId_fkey" FOREIGN KEY ("authorityId", "importId") REFERENCES "Import"("authorityId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportIssue" ADD CONSTRAINT "ImportIssue_authorityId_importId_fkey" FOREIGN KEY ("authorityId", "importId") REFERENCES "Import"("authorityId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaSuccession" ADD CONSTRAINT "AreaSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AreaSuccession" ADD CONSTRAINT "AreaSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NationalRelease" ADD CONSTRAINT "NationalRelease_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NationalValue" ADD CONSTRAINT "NationalValue_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "NationalRelease"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NationalValue" ADD CONSTRAINT "NationalValue_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "NationalMeasure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NationalValue" ADD CONSTRAINT "NationalValue_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeighbourModel" ADD CONSTRAINT "NeighbourModel_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "NationalRelease"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeighbourModelMember" ADD CONSTRAINT "NeighbourModelMember_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "NeighbourModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeighbourModelMember" ADD CONSTRAINT "NeighbourModelMember_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeighbourModelMember" ADD CONSTRAINT "NeighbourModelMember_neighbourId_fkey" FOREIGN KEY ("neighbourId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NationalLink" ADD CONSTRAINT "NationalLink_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NationalLink" ADD CONSTRAINT "NationalLink_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "NationalMeasure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A month is found fit once at a time, and an indicator measures one national measure at a time.

CREATE UNIQUE INDEX "CheckedMonth_live_key"
    ON "CheckedMonth" ("authorityId", "periodKind", "periodStart", "periodEnd")
    WHERE "toRevision" IS NULL;

CREATE UNIQUE INDEX "NationalLink_live_key"
    ON "NationalLink" ("authorityId", "indicatorId")
    WHERE "toRevision" IS NULL;

CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "CheckedMonth" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "NationalLink" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "CheckedMonth" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "NationalLink" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was published about every authority stays as it was loaded; a later release supersedes it.

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "NationalRelease" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "NationalValue" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A national figure is a value or the reason why there is none.

ALTER TABLE "NationalValue" ADD CONSTRAINT "NationalValue_figure_check"
    CHECK (("value" IS NULL) <> ("absence" IS NULL AND "symbol" IS NULL));

-- One import of an authority is stored at a time.

CREATE UNIQUE INDEX "Import_storing_key" ON "Import" ("authorityId") WHERE "state" = 'STORING';
