/** The version of these rules: bumped whenever a rule changes what is judged, computed or said. */
export const RULES_VERSION = '1.4.0';
