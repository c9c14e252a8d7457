-- AlterEnum
ALTER TYPE "Absence" ADD VALUE 'STATED_RED';
