import { describe, expect, it } from 'vitest';
import { annotationProblems, type AnnotationGiven } from './annotation-rules';

const given: AnnotationGiven = {
  ...{ on: '2018-02-01', label: 'New form', text: 'Contacts are recorded on a new form.' },
  ...{ rebases: true, kind: 'FORM' },
};

describe('an annotation', () => {
  it.each<[string, Partial<AnnotationGiven>, string[]]>([
    ['of a new form that rebases is taken', {}, []],
    ['of an action is taken', { kind: 'ACTION', rebases: false }, []],
    ['of an action that rebases is refused', { kind: 'ACTION' }, ['rebases']],
    ['on a day that does not exist is refused', { on: '2018-02-29' }, ['on']],
    ['without a label is refused', { label: '' }, ['label']],
    ['with a label of 41 letters is refused', { label: 'a'.repeat(41) }, ['label']],
    ['that says too little is refused', { text: 'A form' }, ['text']],
  ])('%s', (_, changes, fields) => {
    expect(annotationProblems({ ...given, ...changes }).map(({ field }) => field)).toEqual(fields);
  });
});
