-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "expiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ImportRow" ADD COLUMN     "otherPrints" JSONB;
