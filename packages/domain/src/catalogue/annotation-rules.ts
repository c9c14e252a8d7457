import { fieldProblem, type CatalogueProblem } from './catalogue-problem';
import { isRealDate } from './dated';

/** A dated change as somebody describes it. */
export interface AnnotationGiven {
  readonly on: string;
  readonly label: string;
  readonly text: string;
  readonly rebases: boolean;
  readonly kind: 'DEFINITION' | 'FORM' | 'SYSTEM' | 'BOUNDARY' | 'ACTION';
}

/**
 * What is wrong with an annotation before it is saved. An action is meant to move the figures, so limits
 * do not begin anew at it: only what changes how something is recorded rebases.
 */
export function annotationProblems(given: AnnotationGiven): readonly CatalogueProblem[] {
  const { on, label, text, rebases, kind } = given;
  const problems: CatalogueProblem[] = [];
  if (!isRealDate(on)) {
    problems.push(fieldProblem('on', 'From', on, 'a day, for example 2018-04-01'));
  }
  if (label === '' || label.length > 40) {
    problems.push(
      fieldProblem('label', 'Label', label.slice(0, 50), '1 to 40 characters, for a chart'),
    );
  }
  if (text.length < 10 || text.length > 2_000) {
    problems.push(
      fieldProblem('text', 'What changed', text.slice(0, 50), '10 to 2,000 characters'),
    );
  }
  if (rebases && kind === 'ACTION') {
    problems.push(
      fieldProblem(
        'rebases',
        'Limits begin anew',
        'yes',
        'no: an action is meant to move the figures',
      ),
    );
  }
  return problems;
}
