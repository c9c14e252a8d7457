-- AlterTable
ALTER TABLE "Surgery" ADD COLUMN     "drivers" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Of surgeries that were begun before, whoever drove last is known.
UPDATE "Surgery" SET "drivers" = ARRAY["driverName"] WHERE "driverName" IS NOT NULL;
