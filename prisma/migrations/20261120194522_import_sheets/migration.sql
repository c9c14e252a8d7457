-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "sheets" JSONB NOT NULL DEFAULT '[]';
