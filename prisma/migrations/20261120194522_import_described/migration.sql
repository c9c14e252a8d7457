-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "described" JSONB NOT NULL;
