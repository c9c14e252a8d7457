-- CreateEnum
CREATE TYPE "SurgeryState" AS ENUM ('PLANNED', 'LIVE', 'ENDED', 'APPROVED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "SurgeryItemKind" AS ENUM ('INDICATOR', 'AREA', 'PLACE', 'FREE');

-- CreateEnum
CREATE TYPE "SurgeryEntryKind" AS ENUM ('DECISION', 'ACTION', 'QUESTION', 'NOTE');

-- CreateEnum
CREATE TYPE "SurgeryOutcome" AS ENUM ('OPEN', 'AGREED', 'PARKED');

-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "surgeryId" INTEGER;

-- AlterTable
ALTER TABLE "IndicatorVersion" ADD COLUMN     "caseLinkTemplate" TEXT;

-- CreateTable
CREATE TABLE "Surgery" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "placeId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "periodKind" "PeriodKind" NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL,
    "showsUnpublished" BOOLEAN NOT NULL DEFAULT false,
    "state" "SurgeryState" NOT NULL DEFAULT 'PLANNED',
    "version" INTEGER NOT NULL DEFAULT 1,
    "pointer" JSONB NOT NULL,
    "pointedAt" TIMESTAMPTZ(3),
    "driverId" TEXT,
    "driverName" TEXT,
    "driverSeenAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "approvedBy" TEXT,
    "approvedAt" TIMESTAMPTZ(3),
    "personId" TEXT,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Surgery_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "SurgeryItem" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "surgeryId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "SurgeryItemKind" NOT NULL,
    "indicatorId" INTEGER,
    "reportAreaId" INTEGER,
    "placeId" INTEGER,
    "title" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "reasons" TEXT[],
    "spentSeconds" INTEGER NOT NULL DEFAULT 0,
    "outcome" "SurgeryOutcome" NOT NULL DEFAULT 'OPEN',

    CONSTRAINT "SurgeryItem_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "SurgeryInvitee" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "surgeryId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "mailedAt" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "SurgeryInvitee_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "SurgeryEntry" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "surgeryId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "itemId" INTEGER,
    "kind" "SurgeryEntryKind" NOT NULL,
    "text" TEXT NOT NULL,
    "beforehand" BOOLEAN NOT NULL DEFAULT false,
    "outcome" "SurgeryOutcome" NOT NULL DEFAULT 'OPEN',
    "actionId" INTEGER,
    "supersedesId" INTEGER,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "personId" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SurgeryEntry_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "SurgerySeen" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "surgeryId" INTEGER NOT NULL,
    "itemId" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sight" JSONB NOT NULL,

    CONSTRAINT "SurgerySeen_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateIndex
CREATE INDEX "Surgery_authorityId_placeId_idx" ON "Surgery"("authorityId", "placeId");

-- CreateIndex
CREATE INDEX "SurgeryItem_authorityId_surgeryId_idx" ON "SurgeryItem"("authorityId", "surgeryId");

-- CreateIndex
CREATE UNIQUE INDEX "SurgeryInvitee_authorityId_surgeryId_email_key" ON "SurgeryInvitee"("authorityId", "surgeryId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "SurgeryEntry_authorityId_surgeryId_key_key" ON "SurgeryEntry"("authorityId", "surgeryId", "key");

-- CreateIndex
CREATE INDEX "SurgerySeen_authorityId_surgeryId_idx" ON "SurgerySeen"("authorityId", "surgeryId");

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_authorityId_surgeryId_fkey" FOREIGN KEY ("authorityId", "surgeryId") REFERENCES "Surgery"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Surgery" ADD CONSTRAINT "Surgery_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Surgery" ADD CONSTRAINT "Surgery_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurgeryItem" ADD CONSTRAINT "SurgeryItem_authorityId_surgeryId_fkey" FOREIGN KEY ("authorityId", "surgeryId") REFERENCES "Surgery"("authorityId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurgeryItem" ADD CONSTRAINT "SurgeryItem_authorityId_indicatorId_fkey" FOREIGN KEY ("authorityId", "indicatorId") REFERENCES "Indicator"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurgeryItem" ADD CONSTRAINT "SurgeryItem_authorityId_reportAreaId_fkey" FOREIGN KEY ("authorityId", "reportAreaId") REFERENCES "ReportArea"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurgeryItem" ADD CONSTRAINT "SurgeryItem_authorityId_placeId_fkey" FOREIGN KEY ("authorityId", "placeId") REFERENCES "Place"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurgeryInvitee" ADD CONSTRAINT "SurgeryInvitee_authorityId_surgeryId_fkey" FOREIGN KEY ("authorityId", "surgeryId") REFERENCES "Surgery"("authorityId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurgeryEntry" ADD CONSTRAINT "SurgeryEntry_authorityId_surgeryId_fkey" FOREIGN KEY ("authorityId", "surgeryId") REFERENCES "Surgery"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurgeryEntry" ADD CONSTRAINT "SurgeryEntry_authorityId_itemId_fkey" FOREIGN KEY ("authorityId", "itemId") REFERENCES "SurgeryItem"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurgerySeen" ADD CONSTRAINT "SurgerySeen_authorityId_surgeryId_fkey" FOREIGN KEY ("authorityId", "surgeryId") REFERENCES "Surgery"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SurgerySeen" ADD CONSTRAINT "SurgerySeen_authorityId_itemId_fkey" FOREIGN KEY ("authorityId", "itemId") REFERENCES "SurgeryItem"("authorityId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever listens hears of a change of a surgery when it is committed, and reads what became of it.

CREATE FUNCTION notify_surgery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('surgery', json_build_object(
        'authorityId', NEW."authorityId", 'surgeryId', NEW.id, 'version', NEW.version)::text);
    RETURN NULL;
END
$$;

CREATE TRIGGER notify_surgery AFTER INSERT ON "Surgery" FOR EACH ROW EXECUTE FUNCTION notify_surgery();
CREATE TRIGGER notify_changed_surgery AFTER UPDATE ON "Surgery" FOR EACH ROW
    WHEN (OLD.version IS DISTINCT FROM NEW.version) EXECUTE FUNCTION notify_surgery();

-- What was said and what was seen stays; what becomes of what was said is written beside it.

CREATE FUNCTION allow_outcome_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(OLD) - ARRAY['outcome', 'itemId', 'actionId'] IS DISTINCT FROM to_jsonb(NEW) - ARRAY['outcome', 'itemId', 'actionId'] THEN
        RAISE EXCEPTION 'What was said in a surgery is never changed: what is said instead is another row.';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER allow_outcome_only BEFORE UPDATE ON "SurgeryEntry" FOR EACH ROW EXECUTE FUNCTION allow_outcome_only();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "SurgeryEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "SurgerySeen" FOR EACH ROW EXECUTE FUNCTION refuse_change();
