/**
 * A rule may be switched off only with its reason on the line: `eslint-disable-line rule -- why`.
 * @type {import('eslint').Rule.RuleModule}
 */
export const disabledWithReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { missing: 'Say after "--" why the rule is switched off here.' },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const switchesOff = /^\s*eslint-disable/.test(comment.value);
        if (switchesOff && !/--\s*\S.{7,}/.test(comment.value) && comment.loc) {
          context.report({ loc: comment.loc, messageId: 'missing' });
        }
      }
    },
  }),
};
