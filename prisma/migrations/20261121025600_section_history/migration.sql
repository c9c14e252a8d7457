-- AlterTable
ALTER TABLE "ReportArea" ADD COLUMN     "fromRevision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "FormerReportSection" (
    "authorityId" INTEGER NOT NULL,
    "sectionId" INTEGER NOT NULL,
    "beforeRevision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "definition" TEXT,
    "notes" TEXT[],

    CONSTRAINT "FormerReportSection_pkey" PRIMARY KEY ("authorityId","sectionId","beforeRevision")
);

-- AddForeignKey
ALTER TABLE "FormerReportSection" ADD CONSTRAINT "FormerReportSection_authorityId_sectionId_fkey" FOREIGN KEY ("authorityId", "sectionId") REFERENCES "ReportSection"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing is changed in place.

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "FormerReportSection" FOR EACH ROW EXECUTE FUNCTION refuse_change();
