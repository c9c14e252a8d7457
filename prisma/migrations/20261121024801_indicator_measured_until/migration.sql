-- AlterTable
ALTER TABLE "IndicatorVersion" ADD COLUMN     "measuredUntil" DATE;

-- Months are measured whole.
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_measuredUntil_check"
  CHECK (extract(day FROM "measuredUntil") = 1);
