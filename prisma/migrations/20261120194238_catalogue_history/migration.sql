-- AlterTable
ALTER TABLE "PlaceLink" ADD COLUMN     "fromRevision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "toRevision" INTEGER;

-- AlterTable
ALTER TABLE "PlaceSuccession" ADD COLUMN     "fromRevision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "toRevision" INTEGER;

-- CreateTable
CREATE TABLE "FormerPlace" (
    "authorityId" INTEGER NOT NULL,
    "placeId" INTEGER NOT NULL,
    "beforeRevision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "teamKind" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FormerPlace_pkey" PRIMARY KEY ("authorityId","placeId","beforeRevision")
);

-- CreateTable
CREATE TABLE "FormerReportArea" (
    "authorityId" INTEGER NOT NULL,
    "reportAreaId" INTEGER NOT NULL,
    "beforeRevision" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FormerReportArea_pkey" PRIMARY KEY ("authorityId","reportAreaId","beforeRevision")
);

-- AddForeignKey
ALTER TABLE "FormerPlace" ADD CONSTRAINT "FormerPlace_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerReportArea" ADD CONSTRAINT "FormerReportArea_authorityId_reportAreaId_fkey" FOREIGN KEY ("authorityId", "reportAreaId") REFERENCES "ReportArea"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A place has one parent at a time among live rows; what a revision took back does not count.

ALTER TABLE "PlaceLink" DROP CONSTRAINT "PlaceLink_excl";
ALTER TABLE "PlaceLink" ADD CONSTRAINT "PlaceLink_live_excl" EXCLUDE USING gist (
    "authorityId" WITH =,
    "childId" WITH =,
    daterange("validFrom", "validTo") WITH &&
) WHERE ("toRevision" IS NULL);

-- Nothing is changed in place.

CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "PlaceLink" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER allow_closing_only BEFORE UPDATE ON "PlaceSuccession" FOR EACH ROW EXECUTE FUNCTION allow_closing_only();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "PlaceLink" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "PlaceSuccession" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "FormerPlace" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "FormerReportArea" FOR EACH ROW EXECUTE FUNCTION refuse_change();
