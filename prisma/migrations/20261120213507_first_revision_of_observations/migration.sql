-- AlterTable
ALTER TABLE "Observation" ADD COLUMN     "firstRevision" INTEGER;
