-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "between" BOOLEAN NOT NULL DEFAULT false;

-- Only a month on the way can lie between stated ones: a target is always stated.
ALTER TABLE "Target" ADD CONSTRAINT "Target_between_on_the_way"
  CHECK (NOT "between" OR kind = 'TRAJECTORY');
