-- AlterTable
ALTER TABLE "Surgery" ADD COLUMN     "key" TEXT,
ADD COLUMN     "planVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "SurgeryInvitee" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "Surgery_authorityId_key_key" ON "Surgery"("authorityId", "key");
