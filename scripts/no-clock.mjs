// A lint rule of our own: `new Date()` and `Date()` read the clock. `new Date(x)` does not, and stays allowed.
const rule = {
  meta: { type: 'problem', docs: { description: 'The time is handed in, never asked for.' } },
  create(context) {
    const isDate = (node) => node.callee.type === 'Identifier' && node.callee.name === 'Date';
    const report = (node) => context.report({ node, message: 'This reads the clock: take the time as an argument.' });
    return {
      NewExpression(node) {
        if (isDate(node) && node.arguments.length === 0) report(node);
      },
      CallExpression(node) {
        if (isDate(node)) report(node);
      },
    };
  },
};

export default { meta: { name: 'greenroom' }, rules: { 'no-clock': rule } };
