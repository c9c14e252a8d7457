-- AlterTable
ALTER TABLE "AreaSuccession" ADD COLUMN     "whole" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "NationalMeasure" DROP COLUMN "decimals",
DROP COLUMN "denominatorKey",
DROP COLUMN "description",
DROP COLUMN "name",
DROP COLUMN "noQuartile",
DROP COLUMN "numeratorKey",
DROP COLUMN "polarity",
DROP COLUMN "topic",
DROP COLUMN "unit",
DROP COLUMN "yearType";

-- CreateTable
CREATE TABLE "NationalMeasureDescription" (
    "measureId" INTEGER NOT NULL,
    "releaseId" INTEGER NOT NULL,
    "name" TEXT,
    "topic" TEXT,
    "polarity" "Polarity",
    "unit" TEXT,
    "decimals" INTEGER,
    "yearType" TEXT,
    "noQuartile" BOOLEAN,
    "description" TEXT,

    CONSTRAINT "NationalMeasureDescription_pkey" PRIMARY KEY ("measureId","releaseId")
);

-- CreateIndex
CREATE INDEX "NationalMeasureDescription_releaseId_idx" ON "NationalMeasureDescription"("releaseId");

-- AddForeignKey
ALTER TABLE "NationalMeasureDescription" ADD CONSTRAINT "NationalMeasureDescription_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "NationalMeasure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NationalMeasureDescription" ADD CONSTRAINT "NationalMeasureDescription_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "NationalRelease"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a release said of a measure stays what it said.

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "NationalMeasureDescription"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
