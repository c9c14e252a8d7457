-- AlterTable
ALTER TABLE "NationalRelease" ADD COLUMN     "reason" TEXT,
ADD COLUMN     "withdraws" INTEGER;

-- CreateIndex
CREATE INDEX "NationalRelease_withdraws_idx" ON "NationalRelease"("withdraws");

-- AddForeignKey
ALTER TABLE "NationalRelease" ADD CONSTRAINT "NationalRelease_withdraws_fkey" FOREIGN KEY ("withdraws") REFERENCES "NationalRelease"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "NationalRelease" ADD CONSTRAINT "NationalRelease_withdrawal_has_reason"
  CHECK ((withdraws IS NULL) = (reason IS NULL));
