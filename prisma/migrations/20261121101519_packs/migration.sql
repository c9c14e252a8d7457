-- CreateEnum
CREATE TYPE "PackReaders" AS ENUM ('LEADERSHIP', 'MEMBERS', 'PUBLIC');

-- CreateEnum
CREATE TYPE "PackFileKind" AS ENUM ('HTML', 'PDF', 'WORD', 'WORKBOOK');

-- CreateEnum
CREATE TYPE "PackFileState" AS ENUM ('WAITING', 'MAKING', 'READY', 'FAILED', 'CANCELLED');

-- CreateTable
CREATE TABLE "Pack" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "readers" "PackReaders" NOT NULL,
    "periodKind" "PeriodKind" NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "contents" JSONB NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Pack_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "PackTemplate" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "readers" "PackReaders" NOT NULL,
    "contents" JSONB NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PackTemplate_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "PackFile" (
    "authorityId" INTEGER NOT NULL,
    "id" SERIAL NOT NULL,
    "packId" INTEGER NOT NULL,
    "packVersion" INTEGER NOT NULL,
    "editionNumber" INTEGER NOT NULL,
    "kind" "PackFileKind" NOT NULL,
    "largePrint" BOOLEAN NOT NULL,
    "plainLanguage" BOOLEAN NOT NULL,
    "state" "PackFileState" NOT NULL DEFAULT 'WAITING',
    "done" INTEGER NOT NULL DEFAULT 0,
    "of" INTEGER NOT NULL DEFAULT 0,
    "what" TEXT NOT NULL,
    "problem" TEXT,
    "name" TEXT NOT NULL,
    "size" INTEGER,
    "sha256" TEXT,
    "person" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heardAt" TIMESTAMPTZ(3),

    CONSTRAINT "PackFile_pkey" PRIMARY KEY ("authorityId","id")
);

-- CreateTable
CREATE TABLE "PackFilePiece" (
    "authorityId" INTEGER NOT NULL,
    "fileId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "PackFilePiece_pkey" PRIMARY KEY ("authorityId","fileId","position")
);

-- CreateIndex
CREATE INDEX "PackFile_authorityId_packId_idx" ON "PackFile"("authorityId", "packId");

-- AddForeignKey
ALTER TABLE "Pack" ADD CONSTRAINT "Pack_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackTemplate" ADD CONSTRAINT "PackTemplate_authorityId_fkey" FOREIGN KEY ("authorityId") REFERENCES "Authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackFile" ADD CONSTRAINT "PackFile_authorityId_packId_fkey" FOREIGN KEY ("authorityId", "packId") REFERENCES "Pack"("authorityId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PackFilePiece" ADD CONSTRAINT "PackFilePiece_authorityId_fileId_fkey" FOREIGN KEY ("authorityId", "fileId") REFERENCES "PackFile"("authorityId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A template is found by its name, in whatever case.

CREATE UNIQUE INDEX "PackTemplate_name_key" ON "PackTemplate" ("authorityId", lower(name));

-- What is ready is there whole, and a pack is of a month or a quarter.

ALTER TABLE "PackFile" ADD CONSTRAINT "PackFile_ready_check"
    CHECK ((state = 'READY') = (size IS NOT NULL AND sha256 IS NOT NULL));

ALTER TABLE "Pack" ADD CONSTRAINT "Pack_period_check" CHECK ("periodKind" IN ('MONTH', 'QUARTER'));
