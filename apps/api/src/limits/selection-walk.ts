import { Kind } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

/** A field of a selection with the type that its parent has, where known. */
export interface SelectedField {
  readonly field: FieldNode;
  readonly parentType: string | null;
}

/** Finds the fragments of a document. */
export interface Fragments {
  getFragment(name: string): FragmentDefinitionNode | null | undefined;
}

/**
 * Every field directly under a selection, through fragments. As when it is executed, a fragment
 * counts once however often it is spread, so that fragments that double each other cost no time.
 */
export function fieldsOf(
  selectionSet: SelectionSetNode,
  parentType: string | null,
  fragments: Fragments,
  entered = new Set<FragmentDefinitionNode>(),
): readonly SelectedField[] {
  return selectionSet.selections.flatMap((selection): readonly SelectedField[] => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, parentType }];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition?.name.value ?? parentType;
      return fieldsOf(selection.selectionSet, type, fragments, entered);
    }
    const fragment = fragments.getFragment(selection.name.value);
    if (!fragment || entered.has(fragment)) return [];
    entered.add(fragment);
    const type = fragment.typeCondition.name.value;
    return fieldsOf(fragment.selectionSet, type, fragments, entered);
  });
}

/** Introspection is switched on or off as a whole and is not counted. */
export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}
