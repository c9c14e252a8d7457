-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "closedBecause" TEXT,
ADD COLUMN     "ownerEmail" TEXT;
