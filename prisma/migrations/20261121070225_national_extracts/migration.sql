-- AlterTable
ALTER TABLE "NationalRelease" ADD COLUMN     "whole" BOOLEAN NOT NULL DEFAULT true;
