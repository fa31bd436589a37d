/**
 * Circles in a graph, each once, as the nodes on the way round; linear in nodes and edges. Not every circle of a tangle is found, but
 * where there is none left to find, there is none.
 */
export function findCircles<N>(nodes: Iterable<N>, next: (node: N) => Iterable<N>): N[][] {
  const circles: N[][] = [];
  const state = new Map<N, 'open' | 'done'>();
  for (const start of nodes) if (!state.has(start)) walk(start);
  return circles;

  /** Without recursion: a chain of thousands is no reason to run out of stack. */
  function walk(start: N): void {
    const way: { readonly node: N; readonly left: Iterator<N> }[] = [];
    const enter = (node: N) => {
      state.set(node, 'open');
      way.push({ node, left: next(node)[Symbol.iterator]() });
    };
    enter(start);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const step = last.left.next();
      if (step.done === true) {
        state.set(last.node, 'done');
        way.pop();
      } else if (state.get(step.value) === 'open') {
        const nodes = way.map(({ node }) => node);
        circles.push(nodes.slice(nodes.indexOf(step.value)));
      } else if (!state.has(step.value)) enter(step.value);
    }
  }
}
