-- AlterTable
ALTER TABLE "ApiToken" ADD COLUMN     "secondFactor" BOOLEAN NOT NULL DEFAULT false;
