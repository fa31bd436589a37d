import type { Model, ModelNode, ModelQuestion } from './model.ts';

/** What is found when it is first asked for, and kept. */
export function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

/** What is found of every question and node when it is first asked for, and kept. */
export function onceForEach<T extends string | boolean>(
  { questions, nodes }: Model,
  find: (child: ModelQuestion | ModelNode) => T,
): (child: ModelQuestion | ModelNode) => T {
  const found = { question: new Array<T | undefined>(questions.length), node: new Array<T | undefined>(nodes.length) };
  return (child) => {
    const known = found[child.kind];
    const value = known[child.index] ?? find(child);
    known[child.index] = value;
    return value;
  };
}
