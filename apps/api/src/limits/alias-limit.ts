import type { ASTVisitor, ValidationContext, ValidationRule } from 'graphql';
import { beyondLimit } from '../errors';

/** Refuses a document that renames more fields than allowed: aliases ask the same thing many times. */
export function aliasLimit(allowed: number): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    let aliases = 0;
    return {
      Field({ alias }) {
        if (alias !== undefined) aliases += 1;
      },
      Document: {
        leave() {
          if (aliases > allowed) {
            context.reportError(beyondLimit('TOO_MANY_ALIASES', 'aliases', aliases, allowed));
          }
        },
      },
    };
  };
}
