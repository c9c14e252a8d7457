-- What a paper rates without printing a figure is looked for on every page of exceptions, and is rare.
CREATE INDEX "Observation_rated_without_figure"
    ON "Observation" ("authorityId", "placeId")
 WHERE value IS NULL AND "ratingAsPrinted" IS NOT NULL;
