-- A printed year to date stands at the month up to which it counts, as files bring it; under the whole
-- year it would stand beside what a file brings for the same month. What it says does not change.
ALTER TABLE "Observation" DISABLE TRIGGER allow_closing_only;
UPDATE "Observation"
   SET "periodKind" = 'MONTH', "periodStart" = ("periodEnd" - interval '1 month')::date
 WHERE basis = 'YEAR_TO_DATE' AND "periodKind" = 'FINANCIAL_YEAR';
ALTER TABLE "Observation" ENABLE TRIGGER allow_closing_only;
