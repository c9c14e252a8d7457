-- Of an authority that was made since, what it says becomes its settings too.

INSERT INTO "AuthoritySettings" ("authorityId", "judgementModel", precision, "financialYearStartMonth")
SELECT id, "judgementModel", precision, "financialYearStartMonth" FROM "Authority" a
 WHERE NOT EXISTS (SELECT 1 FROM "AuthoritySettings" s WHERE s."authorityId" = a.id);

-- AlterTable
ALTER TABLE "Authority" DROP COLUMN "financialYearStartMonth",
DROP COLUMN "judgementModel",
DROP COLUMN "precision";
