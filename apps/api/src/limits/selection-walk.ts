import { Kind } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  SelectionSetNode,
  ValidationContext,
} from 'graphql';

/** The fields of a selection with those of its fragments, each with the type that its parent has, where known. */
export interface SelectedField {
  readonly field: FieldNode;
  readonly parentType: string | null;
}

/**
 * Every field directly under a selection, through fragments. A fragment within itself, which
 * another rule refuses, is entered once.
 */
export function fieldsOf(
  selectionSet: SelectionSetNode,
  parentType: string | null,
  context: Pick<ValidationContext, 'getFragment'>,
  entered: readonly FragmentDefinitionNode[] = [],
): readonly SelectedField[] {
  return selectionSet.selections.flatMap((selection): readonly SelectedField[] => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, parentType }];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition?.name.value ?? parentType;
      return fieldsOf(selection.selectionSet, type, context, entered);
    }
    const fragment = context.getFragment(selection.name.value);
    if (!fragment || entered.includes(fragment)) return [];
    const type = fragment.typeCondition.name.value;
    return fieldsOf(fragment.selectionSet, type, context, [...entered, fragment]);
  });
}

/** Introspection is switched on or off as a whole and is not counted. */
export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}
