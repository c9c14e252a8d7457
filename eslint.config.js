import { lintRules } from './scripts/lint-rules.mjs';

export default lintRules(import.meta.dirname);
