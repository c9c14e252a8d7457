-- AlterTable
ALTER TABLE "SurgeryItem" ADD COLUMN     "showsPublished" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "SurgeryItem_authorityId_surgeryId_key_key" ON "SurgeryItem"("authorityId", "surgeryId", "key");
