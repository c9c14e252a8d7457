-- A printed year to date stands at the month up to which it counts, as files bring it; under the whole
-- year it would stand beside what a file brings for the same month. What it says does not change.
-- One that a file has brought meanwhile counts from its revision on.
ALTER TABLE "Observation" DISABLE TRIGGER allow_closing_only;
UPDATE "Observation" o
   SET "toRevision" = b."fromRevision"
  FROM "Observation" b
 WHERE o.basis = 'YEAR_TO_DATE' AND o."periodKind" = 'FINANCIAL_YEAR' AND o."toRevision" IS NULL
   AND b."authorityId" = o."authorityId" AND b."indicatorId" = o."indicatorId"
   AND b."placeId" = o."placeId" AND b.basis = o.basis AND b."periodKind" = 'MONTH'
   AND b."periodEnd" = o."periodEnd" AND b."toRevision" IS NULL;
UPDATE "Observation"
   SET "periodKind" = 'MONTH', "periodStart" = ("periodEnd" - interval '1 month')::date
 WHERE basis = 'YEAR_TO_DATE' AND "periodKind" = 'FINANCIAL_YEAR';
ALTER TABLE "Observation" ENABLE TRIGGER allow_closing_only;
